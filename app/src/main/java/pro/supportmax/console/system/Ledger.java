package pro.supportmax.console.system;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.compliance.AuditEntry;
import pro.supportmax.compliance.AuditTrail;
import pro.supportmax.console.frame.Moment;
import pro.supportmax.console.frame.Moments;
import pro.supportmax.console.frame.Words;
import pro.supportmax.desk.TurnView;
import pro.supportmax.desk.Turns;

/** What has been written down: turns that wait for an operator, and the audit trail. */
@Component
class Ledger {

    private static final int PAGE = 25;

    private final Turns turns;
    private final AuditTrail trail;
    private final Moments moments;
    private final Words words;

    Ledger(Turns turns, AuditTrail trail, Moments moments, Words words) {
        this.turns = turns;
        this.trail = trail;
        this.moments = moments;
        this.words = words;
    }

    /** A turn that failed too often. */
    record Parked(UUID id, long ticket, int attempts, String error, Moment since) {}

    /**
     * A line of the audit trail.
     *
     * @param position place in the chain, or that it has none yet
     */
    record Line(
            Moment at,
            String what,
            String subject,
            String by,
            String position,
            @Nullable String hash) {}

    record Lines(List<Line> lines, @Nullable String after) {}

    List<Parked> parked() {
        return turns.parked().stream().map(this::parked).toList();
    }

    Lines entries(@Nullable String after) {
        var page = trail.entries(after, PAGE);
        return new Lines(page.items().stream().map(this::line).toList(), page.after());
    }

    private Parked parked(TurnView turn) {
        var error = turn.error() == null ? words.of("parked.unknown") : turn.error();
        return new Parked(turn.id(), turn.ticket().number(), turn.attempts(), error, moments.of(turn.createdAt()));
    }

    private Line line(AuditEntry entry) {
        var type = entry.type().substring(entry.type().lastIndexOf('.') + 1);
        return new Line(
                moments.of(entry.at()),
                Words.spelled(type),
                entry.subject(),
                entry.by().type().word() + " " + entry.by().id(),
                entry.position() == null ? words.of("audit.unsealed") : String.valueOf(entry.position()),
                entry.hash());
    }
}
