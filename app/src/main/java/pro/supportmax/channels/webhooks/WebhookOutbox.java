package pro.supportmax.channels.webhooks;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import pro.supportmax.tickets.TicketEvent;

/**
 * Writes down who has to be told, in the transaction in which it happens: what is rolled back is told to nobody, what is
 * committed is told even if the process dies at once.
 */
@Component
class WebhookOutbox {

    private final Interest interest;
    private final DeliveryRows rows;
    private final WebhookBell bell;
    private final Clock clock;
    private final WebhookSettings settings;

    WebhookOutbox(Interest interest, DeliveryRows rows, WebhookBell bell, Clock clock, WebhookSettings settings) {
        this.interest = interest;
        this.rows = rows;
        this.bell = bell;
        this.clock = clock;
        this.settings = settings;
    }

    @EventListener
    void hear(TicketEvent event) {
        if (interest.in(EventNames.of(event))) {
            var now = clock.instant();
            rows.queue(event, now, now.plus(settings.giveUpAfter()));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void committed(TicketEvent event) {
        bell.ring();
    }
}
