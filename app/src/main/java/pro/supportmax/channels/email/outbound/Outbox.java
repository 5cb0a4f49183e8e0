package pro.supportmax.channels.email.outbound;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Addresses;
import pro.supportmax.channels.email.ReplyTokens;
import pro.supportmax.tickets.Deliveries;
import pro.supportmax.tickets.Delivery;
import pro.supportmax.tickets.TicketEvent;

/** Queues replies to customers who write by e-mail, in the transaction that writes the reply. */
@Component
class Outbox {

    private final PostingRows rows;
    private final Senders senders;
    private final ReplyTokens tokens;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final Clock clock;

    Outbox(
            PostingRows rows,
            Senders senders,
            ReplyTokens tokens,
            Deliveries deliveries,
            Recipients recipients,
            Clock clock) {
        this.rows = rows;
        this.senders = senders;
        this.tokens = tokens;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.clock = clock;
    }

    @EventListener
    void replied(TicketEvent.Replied reply) {
        var inbox = recipients.inbox(reply.ticket());
        if (senders.mails(inbox)) {
            recipients
                    .of(reply.ticket())
                    .ifPresentOrElse(
                            to -> queue(reply, inbox, to),
                            () -> note(reply.message(), Delivery.State.BOUNCED, "", "The customer has no address."));
        }
    }

    private void queue(TicketEvent.Replied reply, String inbox, String to) {
        var objection = recipients.objection(to);
        if (objection.isPresent()) {
            note(reply.message(), Delivery.State.BOUNCED, to, "Earlier mail came back: " + objection.get());
            return;
        }
        var token = tokens.issue(reply.ticket(), to, clock.instant());
        var from = senders.of(inbox, reply.ticket()).address();
        rows.queue(reply, inbox, to, token + "." + reply.message() + "@" + Addresses.domain(from));
        note(reply.message(), Delivery.State.QUEUED, to, "");
    }

    private void note(UUID message, Delivery.State state, String to, String detail) {
        deliveries.note(message, new Delivery(state, to, detail, clock.instant()));
    }
}
