package pro.supportmax.mail.kinds;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.MailAddress;
import pro.supportmax.mail.MailKind.FeedbackReport;
import pro.supportmax.mail.fields.Addresses;
import pro.supportmax.mail.fields.MessageIds;
import pro.supportmax.mail.mime.Entity;

/** Complaints of mailbox providers about a mail of ours: RFC 5965 and dialects without its parts. */
final class FeedbackReports {

    private static final List<String> REPORT = List.of("message/feedback-report");
    private static final Pattern COMPLAINT =
            Pattern.compile("(?:^|\\b)complaint about message from |^abuse report\\b|^email feedback report\\b");
    private static final Pattern NOTICE = Pattern.compile("\"(?:notificationType|eventType)\"\\s*:\\s*\"Complaint\"");
    private static final List<String> RECIPIENTS = List.of(
            "Original-Rcpt-To", "Removal-Recipient", "X-HmXmrOriginalRecipient", "X-Original-To", "Redacted-Address");

    private FeedbackReports() {}

    static @Nullable FeedbackReport in(Evidence mail) {
        var report = mail.part(REPORT);
        if (report.isPresent()) {
            return of(mail, fields(report.get()));
        }
        if (mail.isReport("feedback-report")) {
            return of(mail, ReportFields.of(mail.said()));
        }
        if (COMPLAINT.matcher(mail.subject()).find() && original(mail) != null) {
            return of(mail, ReportFields.of("Feedback-Type: abuse"));
        }
        if (mail.from().domain().endsWith("amazonaws.com")
                && NOTICE.matcher(mail.said()).find()) {
            return of(mail, ReportFields.of("Feedback-Type: abuse"));
        }
        return isOptOut(mail)
                ? new FeedbackReport("opt-out", List.of(mail.from().address()), null)
                : null;
    }

    /** A mail program unsubscribes for its user: List-Unsubscribe by mail (RFC 2369 §3.2), sent by a machine. */
    private static boolean isOptOut(Evidence mail) {
        return mail.from().isKnown()
                && (mail.headers().has("X-Apple-Unsubscribe")
                        || mail.subject().matches("(?:list[- ])?(?:unsubscribe|opt-?out)")
                                && mail.field("Auto-Submitted").startsWith("auto"));
    }

    private static ReportFields fields(Entity report) {
        return ReportFields.of(report.text());
    }

    private static FeedbackReport of(Evidence mail, ReportFields fields) {
        var original = original(mail);
        var recipients = new LinkedHashSet<String>();
        for (var name : RECIPIENTS) {
            fields.all(name).forEach(value -> add(recipients, value));
            if (recipients.isEmpty() && original != null) {
                original.all(name).forEach(value -> add(recipients, value));
            }
        }
        if (recipients.isEmpty() && original != null) {
            original.all("To").forEach(value -> add(recipients, value));
        }
        var type = fields.first("Feedback-Type").toLowerCase(Locale.ROOT).strip();
        var id = original == null
                ? null
                : original.all("Message-ID").stream().findFirst().orElse(null);
        return new FeedbackReport(
                type.isEmpty() ? "other" : type,
                List.copyOf(recipients),
                id == null ? null : MessageIds.of(id).stream().findFirst().orElse(null));
    }

    private static void add(LinkedHashSet<String> recipients, String value) {
        Addresses.of(value).stream().map(MailAddress::address).forEach(recipients::add);
    }

    private static @Nullable ReportFields original(Evidence mail) {
        return Evidence.parts(mail.message())
                .filter(part -> part.is("message/rfc822") || part.is("text/rfc822-headers"))
                .findFirst()
                .map(part -> ReportFields.of(new String(part.body(), StandardCharsets.UTF_8)))
                .orElse(null);
    }
}
