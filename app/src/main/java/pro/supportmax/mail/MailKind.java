package pro.supportmax.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of mail it is: only a {@link Personal} one was written by a person to us. What a machine sent must never be
 * answered by a machine (RFC 3834 §2).
 */
public sealed interface MailKind {

    /** Somebody wrote it. */
    record Personal() implements MailKind {}

    /**
     * A machine answered in somebody's place: out of office, an acknowledgement, a calendar's answer, a read receipt.
     *
     * @param why the evidence, such as {@code Auto-Submitted: auto-replied}; never what a customer wrote
     */
    record AutoReply(String why) implements MailKind {}

    /**
     * A mail could not be delivered, or not yet (RFC 3464 and its many forerunners).
     *
     * @param failed whom it did not reach, as far as the report tells; may be empty
     * @param originalMessageId of the mail that could not be delivered, without angle brackets
     */
    record Bounce(List<FailedRecipient> failed, @Nullable String originalMessageId) implements MailKind {
        public Bounce {
            failed = List.copyOf(failed);
        }
    }

    /**
     * A mailbox provider tells what one of its users thinks of a mail of ours (RFC 5965).
     *
     * @param type {@code abuse}, {@code fraud}, {@code not-spam}, {@code opt-out}, {@code auth-failure}, {@code virus} or
     *     {@code other}
     * @param recipients who complained, as far as the report tells
     * @param originalMessageId of the mail complained about, without angle brackets
     */
    record FeedbackReport(
            String type, List<String> recipients, @Nullable String originalMessageId) implements MailKind {
        public FeedbackReport {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * Sent to many: a mailing list, a newsletter, a notification. A person's reply that came over a mailing list counts as
     * bulk too: it may be shown to teammates, but an automatic answer would go to the whole list.
     *
     * @param why the evidence, such as {@code List-Id}
     */
    record Bulk(String why) implements MailKind {}
}
