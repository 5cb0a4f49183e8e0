package pro.supportmax.channels.email.outbound;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.tickets.Deliveries;
import pro.supportmax.tickets.Delivery;

/** Writes down what became of replies, each with the message that all see. A lost lease writes nothing. */
@Component
class Book {

    private final PostingRows rows;
    private final Deliveries deliveries;
    private final BadAddresses bad;
    private final Clock clock;

    Book(PostingRows rows, Deliveries deliveries, BadAddresses bad, Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.bad = bad;
        this.clock = clock;
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

    @Transactional
    void retry(Posting posting, Duration pause, String why) {
        if (rows.retry(posting, pause)) {
            note(posting, Delivery.State.DEFERRED, why);
        }
    }

    Duration age(Posting posting) {
        return Duration.between(posting.since(), clock.instant());
    }

    private void note(Posting posting, Delivery.State state, String told) {
        deliveries.note(posting.message(), new Delivery(state, posting.recipient(), told, clock.instant()));
    }
}
