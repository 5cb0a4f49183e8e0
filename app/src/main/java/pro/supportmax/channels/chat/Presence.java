package pro.supportmax.channels.chat;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pro.supportmax.channels.live.LiveTickets;
import pro.supportmax.channels.live.Watch;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/** What a visitor's browser tells by being there: that somebody watches, and what the page says of them. */
@Component
class Presence {

    private static final Actor BY = Actor.system("chat");
    private static final String CLAIMED = "visitor.";
    private static final int MOST_CLAIMS = 30;

    private final LiveTickets live;
    private final Attention attention;
    private final Tickets tickets;
    private final Clock clock;

    Presence(LiveTickets live, Attention attention, Tickets tickets, Clock clock) {
        this.live = live;
        this.attention = attention;
        this.tickets = tickets;
        this.clock = clock;
    }

    SseEmitter follow(Watch watch) {
        var stream = live.follow(watch);
        attention.arrived(watch.ticket());
        stream.onCompletion(() -> attention.left(watch.ticket()));
        return stream;
    }

    /** Keeps claims as custom fields whose names say that they are claims; what is too many is left out. */
    void describe(TicketId ticket, Map<String, String> attributes) {
        tickets.change(ticket, open -> {
            if (open.status() != Status.CLOSED) {
                attributes.forEach((name, value) -> set(open, CLAIMED + name, value));
            }
        });
    }

    private void set(Ticket ticket, String field, String value) {
        var fields = ticket.customFields().keySet();
        var claims = fields.stream().filter(name -> name.startsWith(CLAIMED)).count();
        if (fields.contains(field) || claims < MOST_CLAIMS) {
            ticket.setField(field, value, BY, clock.instant());
        }
    }
}
