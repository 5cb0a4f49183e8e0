package pro.supportmax.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Outcome;
import pro.supportmax.tickets.Priority;
import pro.supportmax.tickets.Status;

/**
 * A ticket as {@code tickets.yaml} tells it.
 *
 * @param requester external id of a customer
 * @param resolution what helped, in a sentence
 */
record TicketLine(
        String subject,
        String requester,
        String channel,
        Instant openedAt,
        String domain,
        Priority priority,
        String status,
        String outcome,
        String handler,
        @Nullable String team,
        @Nullable String teammate,
        @Nullable List<String> tags,
        @Nullable Csat csat,
        List<Words> messages,
        @Nullable String resolution) {

    /** Distinguishes it from every other past ticket. */
    String key() {
        return requester + " " + openedAt;
    }

    Status state() {
        return Status.of(status);
    }

    Outcome ended() {
        return Outcome.of(outcome);
    }

    boolean withPeople() {
        return Handler.of(handler) == Handler.HUMAN;
    }

    Instant last() {
        return messages.getLast().at();
    }

    List<String> words() {
        return Objects.requireNonNullElse(tags, List.of());
    }

    /** What the customer thought of it, 1 to 5. */
    record Csat(int score, @Nullable String comment) {}

    /** What somebody wrote. */
    record Words(Instant at, String from, @Nullable String teammate, String text) {

        boolean isFrom(String who) {
            return from.toLowerCase(Locale.ROOT).equals(who);
        }
    }
}
