package pro.supportmax.channels.email.inbound;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailPart;
import pro.supportmax.mail.NewText;
import pro.supportmax.tickets.NewMessage;

/** What of a mail is put on the ticket: the new words to read, the whole to look up. */
final class MailText {

    private static final int LONGEST_HTML = 1_000_000;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NAME = 200;
    private static final String CUT = "\n[…]";

    private MailText() {}

    /** The new words; where there are none, the subject, and where there is none either, what came instead. */
    static String words(Mail mail, NewText.Split split) {
        var fresh = clean(split.fresh()).strip();
        if (!fresh.isEmpty()) {
            return cut(fresh, NewMessage.LONGEST_TEXT);
        }
        if (!mail.subject().isBlank()) {
            return cut(clean(mail.subject()).strip(), NewMessage.LONGEST_TEXT);
        }
        return "[" + (mail.attachments().isEmpty() ? "An empty mail" : "Only files: " + names(mail.attachments()))
                + "]";
    }

    /** The whole mail as HTML where it says more than the words do; null where it does not. */
    static @Nullable String whole(Mail mail, NewText.Split split) {
        if (mail.html() != null) {
            return mail.html().length() > LONGEST_HTML ? null : clean(mail.html());
        }
        return mail.text().length() > LONGEST_HTML || split.rest().isBlank() ? null : cutHtml(mail.text());
    }

    private static @Nullable String cutHtml(String text) {
        var lines = clean(text).lines().map(HtmlUtils::htmlEscape).collect(Collectors.joining("<br>\n"));
        return lines.length() > LONGEST_HTML ? null : "<p>" + lines + "</p>";
    }

    static @Nullable String subject(Mail mail) {
        var line = clean(mail.subject()).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.isEmpty() ? null : cut(line, LONGEST_SUBJECT);
    }

    static @Nullable String name(String given) {
        var line = clean(given).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.isEmpty() ? null : cut(line, LONGEST_NAME);
    }

    /** Without what no database and no JSON can hold: NUL and halves of surrogate pairs. */
    static String clean(String text) {
        if (text.indexOf('\0') < 0 && text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        return text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = most - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + (most == LONGEST_SUBJECT || most == LONGEST_NAME ? "…" : CUT);
    }

    private static String names(List<MailPart> parts) {
        return parts.stream().map(part -> clean(part.name())).limit(20).collect(Collectors.joining(", "));
    }
}
