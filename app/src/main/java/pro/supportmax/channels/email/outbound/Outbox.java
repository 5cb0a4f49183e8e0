package pro.supportmax.channels.email.outbound;

import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Addresses;
import pro.supportmax.channels.email.EmailSettings;
import pro.supportmax.channels.email.ReplyTokens;
import pro.supportmax.channels.email.outbound.Ways.Way;
import pro.supportmax.tickets.TicketEvent;

/** Queues replies that go by e-mail, in the transaction that writes the reply. */
@Component
class Outbox {

    private final PostingRows rows;
    private final Senders senders;
    private final ReplyTokens tokens;
    private final Book book;
    private final Ways ways;
    private final EmailSettings settings;

    Outbox(PostingRows rows, Senders senders, ReplyTokens tokens, Book book, Ways ways, EmailSettings settings) {
        this.rows = rows;
        this.senders = senders;
        this.tokens = tokens;
        this.book = book;
        this.ways = ways;
        this.settings = settings;
    }

    @EventListener
    void replied(TicketEvent.Replied reply) {
        switch (ways.of(reply.ticket())) {
            case Way.AtOnce(var inbox, var to) -> {
                if (book.accepts(reply.message(), to)) {
                    queue(reply, inbox, to, Duration.ZERO);
                    book.queued(reply.message(), to);
                }
            }
            case Way.IfAway(var inbox, var to) -> {
                if (!book.isBad(to)) {
                    queue(reply, inbox, to, settings.chatContinuesAfter());
                }
            }
            case Way.Nowhere _ -> book.lost(reply.message());
            case Way.Otherwise _ -> {}
        }
    }

    private void queue(TicketEvent.Replied reply, String inbox, String to, Duration after) {
        var token = tokens.issue(reply.ticket(), to, reply.at());
        var from = senders.of(inbox, reply.ticket()).address();
        var messageId = token + "." + reply.message() + "@" + Addresses.domain(from);
        rows.queue(reply, new PostingRows.Going(inbox, to, messageId, after));
    }
}
