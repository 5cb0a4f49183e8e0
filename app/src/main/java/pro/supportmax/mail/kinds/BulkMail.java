package pro.supportmax.mail.kinds;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.MailKind.Bulk;
import pro.supportmax.mail.fields.Addresses;

/** What goes to many: mailing lists (RFC 2369, RFC 2919), newsletters, notifications from an address that nobody reads. */
final class BulkMail {

    private static final Set<String> PRECEDENCES = Set.of("bulk", "list", "junk");

    /** What programs add to a person's answer too. */
    private static final Set<String> OFFERS = Set.of("List-Unsubscribe", "List-Unsubscribe-Post", "Feedback-ID");

    private BulkMail() {}

    static @Nullable Bulk in(Evidence mail) {
        var field = mail.firstFieldOf("bulk-headers");
        if (field.isPresent() && !(OFFERS.contains(field.get()) && mail.answers())) {
            return new Bulk(field.get());
        }
        if (PRECEDENCES.contains(mail.field("Precedence"))) {
            return new Bulk("Precedence: " + mail.field("Precedence"));
        }
        return isUnanswered(mail) ? new Bulk("an address that takes no answers") : null;
    }

    /**
     * From an address that nobody reads, with no other to answer to: forms on web sites name the writer in Reply-To. An
     * answer from {@code noreply.jones} was written by a person of an odd name.
     */
    static boolean isUnanswered(Evidence mail) {
        return isUnanswered(mail.mailbox())
                && !(mail.answers() && mail.mailbox().contains("."))
                && mail.headers().all("Reply-To").stream()
                        .flatMap(field -> Addresses.of(field).stream())
                        .allMatch(to ->
                                to.address().equalsIgnoreCase(mail.from().address())
                                        || isUnanswered(to.address()
                                                .substring(0, to.address().lastIndexOf('@'))));
    }

    private static boolean isUnanswered(String mailbox) {
        return Evidence.MACHINES.get("unanswered").stream().anyMatch(mailbox::startsWith)
                || mailbox.endsWith("-noreply")
                || mailbox.endsWith("-no-reply");
    }
}
