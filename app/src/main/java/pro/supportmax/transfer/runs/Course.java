package pro.supportmax.transfer.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.transfer.runs.Tally.Fate;

/**
 * The way of one import through its files. Each item is attempted for itself: in a transaction of its own, which also
 * remembers what it brought in, so that an import that is repeated, or begun again after a kill, adds nothing twice. What
 * goes wrong with an item is a line in the report. In a dry run nothing is written but that report.
 */
public final class Course {

    /** The most lines that a report keeps; further ones are counted. */
    public static final int MOST_LINES = 1_000;

    /** What stands for an id in a dry run, where nothing gets one. */
    public static final String NOWHERE = "";

    private static final Duration BREATH = Duration.ofMillis(500);

    private final Order order;
    private final Known known;
    private final RunRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final BooleanSupplier halted;
    private final Map<Thing.Kind, Tally> tallies = new EnumMap<>(Thing.Kind.class);
    private final Map<Thing, Known.Entry> dry = new HashMap<>();
    private final Set<Long> counted = new HashSet<>();
    private final List<Runnable> onceStored = new ArrayList<>();
    private Instant told = Instant.EPOCH;
    private long done;
    private int lines;

    Course(Order order, Courses courses, BooleanSupplier halted) {
        this.order = order;
        this.known = courses.known;
        this.rows = courses.rows;
        this.transaction = courses.transaction;
        this.clock = courses.clock;
        this.halted = halted;
    }

    public Order order() {
        return order;
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Works on one item in a transaction. What is wrong with it is reported, and the next item can follow.
     *
     * @throws Halted when the process is about to end
     */
    public void attempt(Spot spot, Thing.Kind kind, Runnable item) {
        if (halted.getAsBoolean()) {
            throw new Halted();
        }
        onceStored.clear();
        try {
            if (order.dryRun()) {
                item.run();
            } else {
                transaction.executeWithoutResult(_ -> item.run());
            }
            onceStored.forEach(Runnable::run);
        } catch (Halted | TransientDataAccessException | DataAccessResourceFailureException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            refuse(spot, kind, Reasons.of(e));
        }
        tell(false);
    }

    /** What a thing that was imported is called here; {@link #NOWHERE} when a dry run only would have imported it. */
    public Optional<String> here(Thing thing) {
        return entry(thing).map(Known.Entry::here);
    }

    /** Whether a thing is here and said the same when it came. */
    public boolean same(Thing thing, String digest) {
        return entry(thing).filter(entry -> entry.digest().equals(digest)).isPresent();
    }

    /**
     * Keeps a thing and remembers it; inside {@link #attempt}.
     *
     * @param write writes it and tells what it is called here
     * @return what it is called here; {@link #NOWHERE} in a dry run, which does not write
     */
    public String keep(Thing thing, String digest, Supplier<String> write) {
        var before = entry(thing);
        var here = order.dryRun() ? NOWHERE : write.get();
        var entry = new Known.Entry(here, digest, order.id());
        if (order.dryRun()) {
            onceStored.add(() -> dry.put(thing, entry));
        } else {
            known.remember(order.source(), thing, entry);
        }
        var ours = before.filter(found -> found.run().equals(order.id())).isPresent();
        count(thing, before.isEmpty() || ours ? Fate.ADDED : Fate.CHANGED);
        return here;
    }

    /** A thing turned out to be here: it counts as added if it was this import that brought it before a halt. */
    public void met(Thing thing) {
        var ours = !order.dryRun()
                && entry(thing).filter(found -> found.run().equals(order.id())).isPresent();
        count(thing, ours ? Fate.ADDED : Fate.PRESENT);
    }

    /** Each thing once, and only when the item's transaction has ended well; of a thing 64 bits of a hash are held. */
    private void count(Thing thing, Fate fate) {
        onceStored.add(() -> {
            if (counted.add(Long.parseUnsignedLong(Digests.of(thing.toString()).substring(0, 16), 16))) {
                tallies.merge(thing.kind(), Tally.NONE.plus(fate), (a, _) -> a.plus(fate));
            }
        });
    }

    /** A line in the report. */
    public void refuse(Spot spot, Thing.Kind kind, String why) {
        tallies.merge(kind, Tally.NONE.plus(Fate.REFUSED), (a, _) -> a.plus(Fate.REFUSED));
        if (lines++ < MOST_LINES) {
            rows.refuse(order.id(), spot, why);
        }
    }

    /** So many bytes more are done. */
    public void progress(long bytes) {
        done += bytes;
        tell(false);
    }

    /** Writes down how far it is. */
    public void tell(boolean now) {
        if (now || told.plus(BREATH).isBefore(clock.instant())) {
            told = clock.instant();
            rows.progress(order.id(), done, tallies);
        }
    }

    private Optional<Known.Entry> entry(Thing thing) {
        var seen = Optional.ofNullable(dry.get(thing));
        return seen.isPresent() ? seen : known.find(order.source(), thing);
    }

    /** Why an item could not be kept, in words for whoever imports. */
    private static final class Reasons {

        static String of(RuntimeException e) {
            var ours = e.getStackTrace().length > 0
                    && e.getStackTrace()[0].getClassName().startsWith("pro.supportmax.")
                    && e.getMessage() != null;
            return ours || e instanceof NotFound
                    ? String.valueOf(e.getMessage())
                    : "it could not be kept (" + e.getClass().getSimpleName() + ")";
        }
    }
}
