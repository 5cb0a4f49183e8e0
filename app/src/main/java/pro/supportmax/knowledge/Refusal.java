package pro.supportmax.knowledge;

/**
 * A file that did not become an article.
 *
 * @param file its path inside the folder or the zip
 * @param why what is wrong with it, for the person who wrote it
 */
public record Refusal(String file, String why) {}
