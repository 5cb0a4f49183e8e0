package pro.supportmax.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains what was written. Were each transaction to chain its own facts, all would wait for each other on the last
 * link; so one sealer among all processes, the holder of an advisory lock, does it for everybody a moment later. It
 * does not wait for the disk: a seal that a crash undoes is made again from the entries, which are safe.
 */
@Component
class Sealer {

    static final int BATCH = 1_000;

    private static final int ROUNDS_ASLEEP = 25;

    private final JdbcClient sql;
    private final EntryRows rows;
    private final TransactionTemplate transaction;
    private final AtomicBoolean awake = new AtomicBoolean(true);
    private int rounds;

    Sealer(JdbcClient sql, EntryRows rows, TransactionTemplate transaction) {
        this.sql = sql;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** There is something to seal, in this process; what others leave behind is found on a slow round. */
    void wake() {
        awake.set(true);
    }

    @Scheduled(fixedDelay = 200, timeUnit = TimeUnit.MILLISECONDS)
    void round() {
        if (awake.getAndSet(false) || ++rounds % ROUNDS_ASLEEP == 0) {
            sealAll();
        }
    }

    /** Seals until nothing is left, or another process is at it. */
    void sealAll() {
        int sealed;
        do {
            sealed = transaction.execute(status -> sealSome());
        } while (sealed == BATCH);
    }

    private int sealSome() {
        var mine = sql.sql("""
                select pg_try_advisory_xact_lock(hashtextextended('compliance.sealer', 0))
                """).query(Boolean.class).single();
        if (!mine) {
            return 0;
        }
        var entries = rows.unsealed(BATCH);
        if (!entries.isEmpty()) {
            sql.sql("set local synchronous_commit = off").update();
            rows.seal(entries, chain(rows.head(), entries));
        }
        return entries.size();
    }

    private static List<Link> chain(Link head, List<AuditEntry> entries) {
        var links = new ArrayList<Link>(entries.size());
        var last = head;
        for (var entry : entries) {
            last = last.next(entry);
            links.add(last);
        }
        return links;
    }
}
