package pro.supportmax.channels.email.outbound;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.channels.email.EmailSettings;
import pro.supportmax.tickets.Deliveries;
import pro.supportmax.tickets.Delivery;

/** Writes down what became of replies, each with the message that all see. A lost lease writes nothing. */
@Component
class Book {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final PostingRows rows;
    private final Deliveries deliveries;
    private final BadAddresses bad;
    private final Clock clock;
    private final Duration retryFor;

    Book(PostingRows rows, Deliveries deliveries, BadAddresses bad, Clock clock, EmailSettings settings) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.bad = bad;
        this.clock = clock;
        this.retryFor = settings.retryFor();
    }

    /** Whether mail to an address makes sense; if not, says why on the message. */
    boolean accepts(UUID message, String to) {
        var objection = bad.reason(to);
        objection.ifPresent(why -> note(message, Delivery.State.BOUNCED, to, "Earlier mail came back: " + why));
        return objection.isEmpty();
    }

    boolean isBad(String address) {
        return bad.reason(address).isPresent();
    }

    void queued(UUID message, String to) {
        note(message, Delivery.State.QUEUED, to, "");
    }

    /** Nobody knows where to. */
    void lost(UUID message) {
        note(message, Delivery.State.BOUNCED, "", "The customer has no address.");
    }

    /** The customer is still there, and may see it any moment. */
    void wait(Posting posting, Duration pause) {
        rows.wait(posting, pause);
    }

    /** The customer has seen it where it was written. */
    void drop(Posting posting) {
        rows.finish(posting, "dropped");
    }

    @Transactional
    void finish(Posting posting, Delivery.State state, String told) {
        if (rows.finish(posting, state == Delivery.State.SENT ? "sent" : "failed")) {
            note(posting, state, told);
        }
    }

    /** The server refused it for good; if it refused the address, nothing more is sent there. */
    @Transactional
    void refused(Posting posting, RefusedMail refusal) {
        var why = Objects.requireNonNullElse(refusal.getMessage(), "");
        finish(posting, Delivery.State.BOUNCED, why);
        if (refusal.forRecipient()) {
            bad.mark(posting.recipient(), why);
        }
    }

    /** It is tried again after a growing pause, until it has been tried for long enough. */
    @Transactional
    void later(Posting posting, String why) {
        if (Duration.between(posting.since(), clock.instant()).compareTo(retryFor) > 0) {
            finish(posting, Delivery.State.BOUNCED, "Given up after " + retryFor.toHours() + " hours: " + why);
        } else if (rows.retry(posting, pause(posting.attempt()))) {
            note(posting, Delivery.State.DEFERRED, why);
        }
    }

    /** 15 s, 30 s, 1 min and so on, at most an hour. */
    private static Duration pause(int attempt) {
        var pause = Duration.ofSeconds(15L << Math.min(attempt - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void note(Posting posting, Delivery.State state, String told) {
        note(posting.message(), state, posting.recipient(), told);
    }

    private void note(UUID message, Delivery.State state, String to, String told) {
        deliveries.note(message, new Delivery(state, to, told, clock.instant()));
    }
}
