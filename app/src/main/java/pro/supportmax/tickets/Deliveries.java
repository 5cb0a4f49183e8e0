package pro.supportmax.tickets;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;

/** How far messages have come on their way out. Channels note it here; whoever reads a message sees it. */
@Component
public class Deliveries {

    private static final Actor MAIL = Actor.system("email");

    private final JdbcClient sql;
    private final MessageRows messages;
    private final ApplicationEventPublisher events;

    Deliveries(JdbcClient sql, MessageRows messages, ApplicationEventPublisher events) {
        this.sql = sql;
        this.messages = messages;
        this.events = events;
    }

    /**
     * Notes a station of a message. What has bounced stays so, whatever was on its way before.
     *
     * @throws NotFound when there is no such message
     */
    @Transactional
    public void note(UUID message, Delivery delivery) {
        var changed = sql.sql("""
                        insert into tickets.delivery (message, state, recipient, detail, at) values (?, ?, ?, ?, ?)
                        on conflict (message) do update
                        set state = excluded.state, recipient = excluded.recipient, detail = excluded.detail,
                            at = excluded.at
                        where tickets.delivery.state <> 'bounced'
                        """)
                .param(message)
                .param(delivery.state().word())
                .param(delivery.recipient())
                .param(delivery.detail())
                .param(delivery.at().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 1) {
            announce(message, delivery.state(), delivery.at());
        }
    }

    private void announce(UUID id, Delivery.State state, Instant at) {
        var message = messages.byId(id).orElseThrow(() -> new NotFound("Message " + id));
        events.publishEvent(new TicketEvent.DeliveryChanged(at, MAIL, message.ticket(), id, state));
    }
}
