package pro.supportmax.kernel;

/**
 * Where a sentence that was sent comes from.
 *
 * @param article slug of the article
 * @param title its title when it was cited
 * @param url where a reader finds the section, relative to the product's address
 * @param quote the words that support the sentence
 * @param score how well the quoted words match the question, higher is better
 */
public record Citation(String article, String title, String url, String quote, double score) {}
