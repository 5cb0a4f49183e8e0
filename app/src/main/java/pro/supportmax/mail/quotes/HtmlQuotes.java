package pro.supportmax.mail.quotes;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import pro.supportmax.mail.body.HtmlText;
import pro.supportmax.mail.body.HtmlText.Mark;

/** The marks that mail programs leave in HTML around what they quote and add: Gmail, Outlook, Apple, Yahoo, Proton and others. */
public final class HtmlQuotes {

    private static final Set<String> QUOTES = Set.of(
            "gmail_quote",
            "gmail_quote_container",
            "yahoo_quoted",
            "protonmail_quote",
            "tutanota_quote",
            "zmail_extra",
            "freshdesk_quote",
            "helpscout_quote",
            "front-blockquote",
            "cf_quote",
            "moz-forward-container",
            "mail_android_quote",
            "quotedreplytext",
            "ya-quote",
            "mailrumailquote");
    private static final Set<String> ATTRIBUTIONS = Set.of("moz-cite-prefix", "gmail_attr", "mailcite-prefix");
    private static final Set<String> CUT_IDS = Set.of(
            "divrplyfwdmsg",
            "appendonsend",
            "mail-editor-reference-message-container",
            "olk_src_body_section",
            "stopspelling",
            "replysplit",
            "replyforwardheader",
            "ms-outlook-mobile-reference-message",
            "isforwardcontent",
            "isreplycontent",
            "divtagdefaultwrapper-quoted");
    private static final Set<String> SIGNATURES = Set.of(
            "gmail_signature",
            "moz-signature",
            "protonmail_signature_block",
            "ms-outlook-mobile-signature",
            "yahoo-signature",
            "applemailsignature",
            "zmail_signature",
            "signature",
            "tutanota_signature",
            "x_gmail_signature");
    private static final Pattern OUTLOOK_LINE = Pattern.compile(
            "border-top:\\s?solid #(?:e1e1e1|b5c4df|b5c4de)|border-top:\\s?#?(?:b5c4df|e1e1e1).{0,20}solid");
    private static final Pattern LITTLE_HEADER = Pattern.compile("(?s)^[^\\n]{1,40}[:：].{0,1000}\\n[^\\n]{1,40}[:：].*");

    private HtmlQuotes() {}

    /** Whether the HTML has any mark of these. */
    public static boolean areIn(Document document) {
        return document.getAllElements().stream().anyMatch(element -> switch (mark(element)) {
            case QUOTE, CUT, ATTRIBUTION, ATTRIBUTION_WITHIN, SIGNATURE -> true;
            case NONE, HIDDEN -> false;
        });
    }

    public static Document parse(String html) {
        return Jsoup.parse(html);
    }

    /** The text with marks, for {@link Quotes}. */
    public static String text(Document document) {
        return HtmlText.of(document, HtmlQuotes::mark);
    }

    private static Mark mark(Element element) {
        var ordinary = HtmlText.ordinary(element);
        if (ordinary != Mark.NONE) {
            return ordinary;
        }
        if (hasClass(element, SIGNATURES) || isId(element, SIGNATURES)) {
            return Mark.SIGNATURE;
        }
        if (hasClass(element, ATTRIBUTIONS)) {
            return isForward(element) ? Mark.NONE : Mark.ATTRIBUTION_WITHIN;
        }
        if (isId(element, CUT_IDS) || hasClass(element, CUT_IDS) || isOutlook(element)) {
            return Mark.CUT;
        }
        return hasClass(element, QUOTES) || isId(element, QUOTES) ? Mark.ATTRIBUTION : Mark.NONE;
    }

    /** Gmail puts the header of a forwarded mail into the same element. */
    private static boolean isForward(Element element) {
        return element.hasClass("gmail_attr") && element.text().startsWith("--");
    }

    private static boolean isOutlook(Element element) {
        if (!element.normalName().equals("div") || !element.hasAttr("style")) {
            return false;
        }
        var style = element.attr("style").toLowerCase(Locale.ROOT);
        return OUTLOOK_LINE.matcher(style).find()
                && LITTLE_HEADER.matcher(element.wholeText().strip()).matches();
    }

    private static boolean hasClass(Element element, Set<String> names) {
        if (!element.hasAttr("class")) {
            return false;
        }
        return element.classNames().stream().anyMatch(name -> isOneOf(name, names));
    }

    private static boolean isId(Element element, Set<String> names) {
        return element.hasAttr("id") && isOneOf(element.id(), names);
    }

    /** Outlook and Yahoo put letters before the names that they find in what they quote: x_gmail_quote, ydp1a2byahoo_quoted. */
    private static boolean isOneOf(String name, Set<String> names) {
        var lower = name.toLowerCase(Locale.ROOT);
        var plain = lower.replaceFirst("^(?:x_){1,9}", "");
        return names.contains(plain)
                || plain.startsWith("ydp") && names.stream().anyMatch(plain::endsWith);
    }
}
