package pro.supportmax.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.Outcome;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/**
 * Solves tickets that the machine answered and whose customers did not come back. Nobody said that it helped, so that is
 * what is noted: an assumed resolution, and none at all where the machine gave no answer from an article. Any number of
 * processes may do so at once: each ticket is locked and looked at again. A customer who writes after all opens it again.
 */
@Component
class AssumedResolutions {

    private static final Logger log = LoggerFactory.getLogger(AssumedResolutions.class);
    private static final Actor SELF = Actor.system("desk");
    private static final int A_ROUND = 500;

    private final Tickets tickets;
    private final TransactionTemplate transaction;
    private final Wording wording;
    private final DeskSettings settings;
    private final Clock clock;

    AssumedResolutions(
            Tickets tickets, TransactionTemplate transaction, Wording wording, DeskSettings settings, Clock clock) {
        this.tickets = tickets;
        this.transaction = transaction;
        this.wording = wording;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void round() {
        if (!settings.assumedResolutionAfter().isPositive()) {
            return;
        }
        var since = clock.instant().minus(settings.assumedResolutionAfter());
        for (var quiet : tickets.quietSince(since, A_ROUND)) {
            try {
                transaction.executeWithoutResult(_ -> solve(quiet, since));
            } catch (RuntimeException e) {
                log.atWarn()
                        .addKeyValue("ticket", quiet.number())
                        .addKeyValue("failure", e.getClass().getSimpleName())
                        .log("A quiet ticket cannot be solved now");
            }
        }
    }

    private void solve(TicketId id, Instant since) {
        if (!isQuiet(tickets.lock(id), since)) {
            return;
        }
        var how = isAnswered(id) ? Outcome.ASSUMED_RESOLUTION : null;
        tickets.add(id, line(), ticket -> ticket.solve(SELF, how, clock.instant()));
    }

    private static boolean isQuiet(Ticket ticket, Instant since) {
        return ticket.status() == Status.PENDING
                && ticket.handler() == Handler.AI
                && ticket.snoozedUntil() == null
                && !ticket.updatedAt().isAfter(since);
    }

    private boolean isAnswered(TicketId id) {
        return tickets.messages(id).stream()
                .anyMatch(message -> message.author().type() == Actor.Type.AI
                        && message.kind() == Message.Kind.OUTBOUND
                        && !message.citations().isEmpty());
    }

    private NewMessage line() {
        var text = wording.silent(settings.assumedResolutionAfter());
        return new NewMessage(Message.Kind.EVENT, SELF, "", text, null, List.of(), null);
    }
}
