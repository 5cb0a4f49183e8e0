package pro.supportmax.channels.email;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How e-mail is taken in and sent.
 *
 * @param listener the SMTP server of our own
 * @param outbox where replies are kept of inboxes that have no server that sends
 * @param largest the largest mail; of a larger one the beginning is read
 * @param poll how often a mailbox is looked at even if its server announces nothing
 * @param retryFor how long a reply is tried before it counts as bounced
 * @param tokenLife how long a reply is recognised by its token
 * @param hourly personal mails of one sender to one inbox within an hour that the machine may answer
 * @param daily the same to all inboxes within a day
 * @param chatContinuesAfter how long a reply waits in a chat that its customer has left, before it goes by e-mail
 * @param firstDays of how many days the unseen mail is taken in when a mailbox is connected
 */
@ConfigurationProperties("supportmax.email")
public record EmailSettings(
        @DefaultValue Listener listener,
        @DefaultValue("data/outbox") Path outbox,
        @DefaultValue("40MB") DataSize largest,
        @DefaultValue("60s") Duration poll,
        @DefaultValue("72h") Duration retryFor,
        @DefaultValue("365d") Duration tokenLife,
        @DefaultValue("10") int hourly,
        @DefaultValue("20") int daily,
        @DefaultValue("2m") Duration chatContinuesAfter,
        @DefaultValue("2") int firstDays) {

    /** @throws IllegalArgumentException when mailboxes would be looked at too seldom to notice that one has stopped */
    public EmailSettings {
        if (poll.compareTo(Duration.ofSeconds(90)) > 0) {
            throw new IllegalArgumentException("supportmax.email.poll is at most 90s");
        }
    }

    /**
     * @param enabled whether it listens
     * @param host the address it listens at
     * @param port 0 = any free one
     * @param lmtp speaks LMTP (RFC 2033), as a mail server behind which we sit expects it
     * @param acceptAll takes mail to any address, for the inbox {@code email}; else only mail to a connected mailbox
     */
    public record Listener(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("2525") int port,
            @DefaultValue("false") boolean lmtp,
            @DefaultValue("false") boolean acceptAll) {}
}
