package pro.supportmax.channels.email.outbound;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.mail.FailedRecipient;
import pro.supportmax.mail.MailKind;
import pro.supportmax.tickets.Deliveries;
import pro.supportmax.tickets.Delivery;

/**
 * Hears of replies that came back. A report counts only if it names the Message-ID of a mail that we sent, which nobody
 * else can guess: a forged report marks no address.
 */
@Component
public class Returns {

    private final PostingRows rows;
    private final BadAddresses bad;
    private final Deliveries deliveries;
    private final Clock clock;

    Returns(PostingRows rows, BadAddresses bad, Deliveries deliveries, Clock clock) {
        this.rows = rows;
        this.bad = bad;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Notes what became of the reply, and that its address is bad if it is so for good.
     *
     * @param references other ids by which the report may name it
     * @return the ticket of the reply; empty when it is none of ours
     */
    public Optional<TicketId> take(MailKind.Bounce bounce, List<String> references) {
        var sent = Stream.concat(Stream.ofNullable(bounce.originalMessageId()), references.stream())
                .flatMap(id -> rows.byMessageId(id).stream())
                .findFirst();
        sent.ifPresent(mail -> note(mail, bounce.failed()));
        return sent.map(PostingRows.Sent::ticket);
    }

    private void note(PostingRows.Sent mail, List<FailedRecipient> failed) {
        var told = failed.stream()
                .filter(each -> each.address().equalsIgnoreCase(mail.recipient()))
                .findFirst()
                .or(() -> failed.stream().findFirst());
        var permanent = told.map(FailedRecipient::permanent).orElse(true);
        var detail = told.map(each -> (each.status() + " " + each.diagnostic()).strip())
                .orElse("");
        deliveries.note(
                mail.message(),
                new Delivery(
                        permanent ? Delivery.State.BOUNCED : Delivery.State.DEFERRED,
                        mail.recipient(),
                        printable(detail),
                        clock.instant()));
        if (permanent) {
            bad.mark(mail.recipient(), detail.isEmpty() ? "mail came back" : printable(detail));
        }
    }

    /** Somebody marked a mail of ours as unwanted: nothing more is sent there. */
    public Optional<TicketId> complained(@Nullable String messageId) {
        var sent = Optional.ofNullable(messageId).flatMap(rows::byMessageId);
        sent.ifPresent(mail -> bad.mark(mail.recipient(), "the recipient complained"));
        return sent.map(PostingRows.Sent::ticket);
    }

    /** Who writes can be written to. */
    public void forgive(String address) {
        bad.forgive(address);
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ");
    }
}
