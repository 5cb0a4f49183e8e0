package pro.supportmax.channels.email.inbound;

import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.email.Mailbox;

/**
 * A mail as it arrives at a mailbox.
 *
 * @param raw the message as it came, which the caller does not change any more
 * @param recipient whom the sending side named; null where only the mail itself tells
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Arrival(Mailbox mailbox, byte[] raw, @Nullable String recipient) {

    public String inbox() {
        return mailbox.inbox();
    }
}
