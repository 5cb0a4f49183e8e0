package pro.supportmax.mail.kinds;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.FailedRecipient;
import pro.supportmax.mail.MailKind.Bounce;
import pro.supportmax.mail.fields.MessageIds;
import pro.supportmax.mail.mime.Entity;

/**
 * Reports of failed or delayed delivery: by the book (RFC 3464), and as qmail, Exim, sendmail, Exchange, Domino, providers
 * and carriers have always written them. What people forward or quote of such reports does not count: the sender must be
 * a machine.
 */
final class Bounces {

    private static final List<String> STATUS =
            List.of("message/delivery-status", "message/global-delivery-status", "text/delivery-status");
    private static final Pattern NOTICE =
            Pattern.compile("\"(?:notificationType|eventType)\"\\s{0,9}:\\s{0,9}\"Bounce\"");
    private static final Pattern ID = Pattern.compile("(?im)^[ >]{0,8}Message-ID:\\s{0,80}(<[^<>\\s]{1,500}>)");
    private static final Pattern NOTICE_ID = Pattern.compile("\"messageId\"\\s{0,9}:\\s{0,9}\"([^\"\\s]{1,300})\"");
    private static final int LOOK = 1 << 16;

    private Bounces() {}

    static @Nullable Bounce in(Evidence mail) {
        if (!isBounce(mail)) {
            return null;
        }
        var failed = failed(mail);
        return new Bounce(failed, original(mail));
    }

    private static boolean isBounce(Evidence mail) {
        boolean hasStatus = mail.part(STATUS).isPresent();
        if (mail.isReport("delivery-status")
                || hasStatus && mail.message().is("multipart/report")
                || mail.headers().has("X-Failed-Recipients")) {
            return true;
        }
        if (mail.isFromDaemon()) {
            return !mail.isReport("disposition-notification");
        }
        if (isNotice(mail)) {
            return true;
        }
        boolean subject = mail.subjectHas("bounce-subjects");
        if (isOffice(mail)) {
            return hasStatus || subject || mail.textHas("bounce-texts");
        }
        if (mail.hasNullPath() || isList(mail)) {
            return hasStatus || subject || reports(mail);
        }
        return BulkMail.isUnanswered(mail) && (hasStatus || reports(mail));
    }

    /** It names somebody who failed, in the words of such reports. */
    private static boolean reports(Evidence mail) {
        return !mail.field("Auto-Submitted").equals("auto-replied")
                && mail.textHas("bounce-texts")
                && !failed(mail).isEmpty();
    }

    private static boolean isNotice(Evidence mail) {
        return mail.from().domain().endsWith("amazonaws.com")
                && NOTICE.matcher(mail.said()).find();
    }

    private static boolean isOffice(Evidence mail) {
        var mailbox = mail.mailbox();
        return mail.sender().strip().equals("<>")
                || Evidence.MACHINES.get("offices").contains(mailbox)
                || mailbox.startsWith("postmaster")
                || Evidence.MACHINES.get("office-names").stream()
                        .anyMatch(mail.from().name().toLowerCase(Locale.ROOT)::startsWith);
    }

    /** The program that runs a mailing list speaks for itself from such an address. */
    private static boolean isList(Evidence mail) {
        var mailbox = mail.mailbox();
        return (mailbox.endsWith("-admin") || mailbox.endsWith("-owner") || mailbox.endsWith("-bounces"))
                && (mail.headers().has("X-MLServer")
                        || mail.headers().has("X-ML-Name")
                        || mail.headers().has("Precedence")
                        || mail.headers().has("List-Id"));
    }

    private static List<FailedRecipient> failed(Evidence mail) {
        var byTheBook = Evidence.parts(mail.message())
                .filter(part -> STATUS.contains(part.mediaType()))
                .flatMap(part -> StatusReport.failed(part.text()).stream())
                .toList();
        if (!byTheBook.isEmpty()
                && byTheBook.stream().noneMatch(each -> each.address().isEmpty())) {
            return byTheBook;
        }
        var told = Complaints.failed(mail);
        return told.isEmpty() ? byTheBook : told;
    }

    /** From the returned mail, wherever it stands. */
    private static @Nullable String original(Evidence mail) {
        var returned = Evidence.parts(mail.message())
                .filter(Bounces::isReturned)
                .map(part ->
                        new String(part.body(), 0, Math.min(LOOK, part.body().length), StandardCharsets.ISO_8859_1))
                .toList();
        for (var text : returned) {
            var id = ID.matcher(text);
            if (id.find()) {
                return MessageIds.of(id.group(1)).getFirst();
            }
        }
        var id = ID.matcher(mail.said());
        if (id.find()) {
            return MessageIds.of(id.group(1)).getFirst();
        }
        var notice = NOTICE_ID.matcher(mail.said());
        return isNotice(mail) && notice.find() ? notice.group(1) : null;
    }

    private static boolean isReturned(Entity part) {
        return part.is("message/rfc822")
                || part.is("text/rfc822-headers")
                || part.is("message/rfc822-headers")
                || part.is("message/global")
                || part.is("message/global-headers")
                || part.is("text/rfc822")
                || part.is("message/partial");
    }
}
