package pro.supportmax.knowledge;

/**
 * A piece of an article that fits one screen: a section, or a part of a long one.
 *
 * @param id stable while the article's text stays: {@code "<slug>#<n>"}
 * @param article slug of its article
 * @param title title of its article
 * @param section heading it stands under, empty before the first heading
 * @param anchor the heading's anchor on the article's page, empty before the first heading
 * @param text its words without markup
 * @param score how well it fits the question, higher is better; comparable within one search only
 */
public record Passage(
        String id, String article, String title, String section, String anchor, String text, double score) {

    /** Where a reader finds it, relative to the product's address. */
    public String url() {
        return "/help/articles/" + article + (anchor.isEmpty() ? "" : "#" + anchor);
    }
}
