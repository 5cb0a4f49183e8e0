package pro.supportmax.compliance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Page;

/**
 * The append-only trail of every fact. Entries are chained by SHA-256 within a second of their writing; from then on a
 * change, a deletion, an insertion or a swap shows, unless whoever did it computes the whole rest of the chain anew.
 */
@Component
public class AuditTrail {

    private final EntryRows rows;

    AuditTrail(EntryRows rows) {
        this.rows = rows;
    }

    /** Walks the whole chain as it stands at one moment, in bounded memory. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        var walk = new Walk();
        rows.walk(walk);
        return walk.end(rows.head(), rows.countUnsealed());
    }

    /**
     * The newest entries first.
     *
     * @param after cursor of an earlier page
     * @param limit 1 to 100
     * @throws IllegalArgumentException when the cursor is none of ours or the limit is out of range
     */
    public Page<AuditEntry> entries(@Nullable String after, int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("A page has 1 to 100 entries, got " + limit);
        }
        if (after != null && !after.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("The cursor is none of ours");
        }
        var found = rows.newest(after == null ? Long.MAX_VALUE : Long.parseLong(after), limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page, found.size() > limit ? Long.toString(page.getLast().id()) : null);
    }
}
