package pro.supportmax.mail;

import pro.supportmax.mail.quotes.HtmlQuotes;
import pro.supportmax.mail.quotes.Quotes;

/**
 * What somebody has newly written in a reply. Answers between quoted lines keep the quotes around them; a mail that only
 * forwards another keeps it; where nothing would be left, the whole text stays. Takes time in proportion to the text.
 */
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
        var split = Quotes.split(text);
        return new Split(split.getFirst(), split.getLast());
    }

    /** The new text of HTML, as plain text. */
    public static Split ofHtml(String html) {
        return of(HtmlQuotes.text(HtmlQuotes.parse(html)));
    }

    /** The new text of a mail that has both: the marks that mail programs leave in HTML are surer than words. */
    public static Split of(String text, String html) {
        var document = HtmlQuotes.parse(html);
        var marked = HtmlQuotes.areIn(document) ? of(HtmlQuotes.text(document)) : of(text);
        return marked.fresh().isBlank() ? of(text) : marked;
    }
}
