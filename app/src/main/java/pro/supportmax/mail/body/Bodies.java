package pro.supportmax.mail.body;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.MailPart;
import pro.supportmax.mail.mime.Charsets;
import pro.supportmax.mail.mime.Entity;

/**
 * What a mail shows.
 *
 * @param text plain; made from HTML where there is no plain text
 * @param html as the mail has it; null when it has none
 * @param files what is attached, images within the HTML among them
 */
public record Bodies(String text, @Nullable String html, List<MailPart> files) {

    private static final ResourceBundle NOTES = ResourceBundle.getBundle("mail.notes", Locale.ROOT);

    public Bodies {
        files = List.copyOf(files);
    }

    public static Bodies of(Entity message, List<String> problems) {
        var shown = new Shown().walk(message);
        var files = new ArrayList<MailPart>();
        var text = new StringBuilder();
        for (var part : shown.text()) {
            var inText = Uuencoded.in(plain(part, problems));
            files.addAll(inText.files());
            append(text, inText.text());
        }
        var html = html(shown, problems);
        String fromTnef = null;
        for (var part : shown.attached()) {
            var tnef = isTnef(part) ? Tnef.read(part.body()) : null;
            if (tnef == null) {
                files.add(file(part));
                continue;
            }
            files.addAll(tnef.files());
            html = html == null ? tnef.html() : html;
            fromTnef = tnef.text() == null ? fromTnef : tnef.text();
        }
        var said = text.toString().isBlank() ? otherwise(fromTnef, html, shown) : text.toString();
        return new Bodies(said, html, files);
    }

    private static String otherwise(@Nullable String fromTnef, @Nullable String html, Shown shown) {
        if (fromTnef != null) {
            return lines(fromTnef);
        }
        if (html != null) {
            return HtmlText.of(html);
        }
        return shown.attached().stream()
                .map(Bodies::note)
                .filter(note -> !note.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What to say of a part that hides the text; empty for any other. */
    private static String note(Entity part) {
        return switch (part.mediaType()) {
            case "application/pkcs7-mime", "application/x-pkcs7-mime" ->
                note(part.parameter("smime-type").equals("signed-data") ? "signed" : "encrypted", part);
            case "application/pgp-encrypted" -> note("encrypted", part);
            case "text/calendar", "application/ics" -> Invitation.summary(part.text());
            default -> "";
        };
    }

    private static String note(String key, Entity part) {
        return MessageFormat.format(NOTES.getString(key), file(part).name());
    }

    private static boolean isTnef(Entity part) {
        return part.is("application/ms-tnef")
                || part.is("application/vnd.ms-tnef")
                || "winmail.dat".equalsIgnoreCase(part.name());
    }

    private static String plain(Entity part, List<String> problems) {
        if (part.is("text/html")) {
            return HtmlText.of(text(part, problems));
        }
        var text = lines(text(part, problems));
        return part.parameter("format").equals("flowed")
                ? Flowed.unfolded(text, part.parameter("delsp").equals("yes"))
                : text;
    }

    private static String text(Entity part, List<String> problems) {
        var charset = part.charset();
        if (charset != null && !Charsets.knows(charset)) {
            problems.add("A part names an unknown character set; it was guessed.");
        }
        return part.text().replace("\0", "");
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static void append(StringBuilder text, String more) {
        if (!text.isEmpty() && !more.isBlank()) {
            text.append(text.charAt(text.length() - 1) == '\n' ? "\n" : "\n\n");
        }
        text.append(more);
    }

    private static @Nullable String html(Shown shown, List<String> problems) {
        if (shown.html().stream().noneMatch(part -> part.is("text/html") && part.body().length > 0)) {
            return null;
        }
        return shown.html().stream()
                .map(part -> part.is("text/html") ? text(part, problems) : preformatted(text(part, problems)))
                .collect(Collectors.joining("\n"));
    }

    private static String preformatted(String text) {
        return "<pre style=\"white-space:pre-wrap\">"
                + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                + "</pre>";
    }

    private static MailPart file(Entity part) {
        var id = part.contentId();
        boolean inline = part.disposition().value().equals("inline") || id != null && !part.isAttached();
        return new MailPart(
                FileNames.of(part.name(), part.mediaType(), stem(part)), part.mediaType(), id, inline, part.body());
    }

    private static String stem(Entity part) {
        return switch (part.mediaType()) {
            case "text/calendar", "application/ics" -> "invite";
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> "smime";
            case "application/pkcs7-signature", "application/x-pkcs7-signature" -> "smime";
            case "application/pgp-signature" -> "signature";
            case "application/pgp-encrypted" -> "encrypted";
            case "message/rfc822" -> "message";
            case "message/delivery-status", "message/feedback-report", "message/disposition-notification" -> "report";
            default -> part.mediaType().startsWith("image/") ? "image" : "attachment";
        };
    }
}
