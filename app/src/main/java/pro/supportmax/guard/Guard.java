package pro.supportmax.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;
import org.springframework.stereotype.Component;

/** The one place through which text comes in and goes out. */
@Component
public class Guard {

    /** A link names its protocol: {@code //host} would be one to another site. */
    private static final PolicyFactory LINKS = new HtmlPolicyBuilder()
            .allowElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)(?:https?://|mailto:).*"))
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private static final PolicyFactory HTML =
            Sanitizers.FORMATTING.and(Sanitizers.BLOCKS).and(LINKS).and(Sanitizers.TABLES);

    /** Pictures that lie elsewhere, which the page that shows a mail may still forbid, or within the mail itself. */
    private static final PolicyFactory PICTURES = new HtmlPolicyBuilder()
            .allowElements("img")
            .allowUrlProtocols("https", "http", "data")
            .allowAttributes("src")
            .matching(Pattern.compile("(?i)https?://.*|data:image/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=]+"))
            .onElements("img")
            .allowAttributes("alt", "width", "height")
            .onElements("img")
            .toFactory();

    private static final PolicyFactory MAIL = HTML.and(PICTURES)
            .and(Sanitizers.STYLES)
            .and(new HtmlPolicyBuilder()
                    .allowElements("center", "font", "hr", "pre", "u", "s", "span")
                    .allowAttributes("color", "face", "size")
                    .onElements("font")
                    .toFactory());

    private final PersonalDataPatterns personal = new PersonalDataPatterns();
    private final InjectionPatterns injections = new InjectionPatterns(InjectionRules.load());

    /** Normalises a text from outside and marks what smells of injection. Never drops words that a reader would see. */
    public Screened screen(String text) {
        var normal = Normaliser.normalise(text);
        return new Screened(normal, injections.find(normal));
    }

    /** Replaces personal data by placeholders, the same value by the same placeholder, so that a model can refer to it. */
    public Masked mask(String text) {
        var spans = personal.find(text);
        var placeholders = new HashMap<String, String>();
        var counts = new HashMap<String, Integer>();
        var originals = new LinkedHashMap<String, String>();
        var masked = new StringBuilder();
        var end = 0;
        for (var span : spans) {
            var value = text.substring(span.start(), span.end());
            var placeholder = placeholders.computeIfAbsent(
                    span.type() + value,
                    _ -> "[" + span.type() + "_" + counts.merge(span.type(), 1, Integer::sum) + "]");
            originals.put(placeholder, value);
            masked.append(text, end, span.start()).append(placeholder);
            end = span.end();
        }
        masked.append(text, end, text.length());
        return new Masked(masked.toString(), spans, originals);
    }

    /**
     * The last check of a text before it leaves.
     *
     * @param allowedLinks the addresses that the text's sources name; any other link is a reason to withhold it
     */
    public Verdict release(String text, Set<String> allowedLinks) {
        var objections = new ArrayList<>(OutgoingCheck.objections(text, allowedLinks));
        return objections.isEmpty() ? new Verdict.Released(text) : new Verdict.Withheld(List.copyOf(objections));
    }

    /** HTML from outside, reduced to formatting, blocks, tables and http links (OWASP Java HTML Sanitizer). */
    public String html(String untrusted) {
        return HTML.sanitize(untrusted);
    }

    /**
     * As {@link #html}, with a mail's looks and pictures. Only for a page that shows nothing else and lets nothing run:
     * styles can cover what they stand beside.
     */
    public String mail(String untrusted) {
        return MAIL.sanitize(untrusted);
    }
}
