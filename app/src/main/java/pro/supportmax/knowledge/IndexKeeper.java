package pro.supportmax.knowledge;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import pro.supportmax.knowledge.index.Generation;
import pro.supportmax.knowledge.index.IndexFolder;
import pro.supportmax.knowledge.index.LuceneIndex;
import pro.supportmax.models.Embedder;

/**
 * Keeps the search index true to the ledger, on one thread of its own: opens it or makes it anew, follows the changes
 * of this and of other processes by their number, and replaces it when its files were damaged.
 */
@Component
class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final String SCHEMA = "3";
    private static final int AT_ONCE = 8;

    private final ArticleRows rows;
    private final ArticleIndexer indexer;
    private final Embedder embedder;
    private final KnowledgeSettings settings;
    private final IndexFolder folder;

    private volatile @Nullable Thread thread;
    private volatile boolean suspected;
    private volatile @Nullable PassageSearch current;
    private volatile String why = "The index has not been opened yet";
    private @Nullable Generation serving;
    private volatile long seen;
    private boolean uncommitted;

    IndexKeeper(ArticleRows rows, ArticleIndexer indexer, Embedder embedder, KnowledgeSettings settings) {
        this.rows = rows;
        this.indexer = indexer;
        this.embedder = embedder;
        this.settings = settings;
        this.folder = new IndexFolder(settings.indexFolder());
    }

    /** The index to search in, empty while it is being made. */
    /** The change up to which articles are searchable; 0 while the index is being made. */
    long upTo() {
        return current == null ? 0 : seen;
    }

    Optional<PassageSearch> search() {
        return Optional.ofNullable(current);
    }

    String why() {
        return why;
    }

    long pending() {
        return rows.countChangedAfter(seen);
    }

    /** A search has failed in a way that a whole index does not fail. */
    void suspect() {
        suspected = true;
        wake();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ArticleEvent changed) {
        wake();
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            var keeping = Thread.ofPlatform().name("knowledge-index").daemon().unstarted(this::run);
            thread = keeping; // before it starts, for it runs as long as it finds itself here
            keeping.start();
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
            join(running);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (isRunning()) {
            try {
                var generation = serving != null ? serving : open();
                if (damaged(generation)) {
                    rebuild();
                } else if (follow(generation)) {
                    LockSupport.parkNanos(this, settings.poll().toNanos());
                }
            } catch (IOException | RuntimeException | Error e) {
                LOG.warn(
                        "The search index could not be brought up to date and is tried again problem={}", e.toString());
                suspected = true;
                LockSupport.parkNanos(this, TimeUnit.SECONDS.toNanos(1));
            }
        }
        current = null;
        closeQuietly(serving);
        serving = null;
    }

    private Generation open() throws IOException {
        indexer.loadVocabulary();
        var found = folder.open(identity());
        var upTo = found.map(
                generation -> Long.parseLong(generation.index().notes().getOrDefault("change", "0")));
        if (found.isEmpty() || upTo.orElseThrow() > rows.lastChange()) {
            why = "The index is being made from the ledger";
            closeQuietly(found.orElse(null));
            return rebuild();
        }
        seen = upTo.orElseThrow();
        serve(found.get());
        return found.get();
    }

    /** Whether all is done for now. */
    private boolean follow(Generation generation) throws IOException {
        var changed = rows.changedAfter(seen, AT_ONCE);
        if (changed.isEmpty()) {
            if (uncommitted) {
                commit(generation.index());
            }
            return true;
        }
        indexer.index(changed.stream().map(ArticleRows.Changed::article).toList(), generation.index());
        generation.index().refresh();
        seen = changed.getLast().change();
        uncommitted = true;
        return false;
    }

    private boolean damaged(Generation generation) throws IOException {
        var file = generation.damaged();
        if (file.isPresent()) {
            why = "A file of the index was damaged: " + file.get();
        } else if (suspected && !passesCheck(generation)) {
            why = "The index failed its checksums";
        } else {
            suspected = false;
            return false;
        }
        suspected = false;
        LOG.warn("The search index is damaged and is made again why=\"{}\"", why);
        return true;
    }

    private static boolean passesCheck(Generation generation) {
        try {
            generation.index().check();
            return true;
        } catch (IOException | RuntimeException | InternalError e) {
            return false;
        }
    }

    private Generation rebuild() throws IOException {
        current = null;
        closeQuietly(serving);
        serving = null;
        var next = folder.create();
        seen = 0;
        while (isRunning() && !follow(next)) {
            LOG.debug("The search index is being made change={}", seen);
        }
        commit(next.index());
        serve(next);
        return next;
    }

    private void serve(Generation generation) throws IOException {
        generation.index().refresh();
        serving = generation;
        current = new PassageSearch(generation.index(), embedder, indexer.vocabulary(), settings.answerThreshold());
        why = "The index on disk is up to date with the ledger";
        folder.keepOnly(generation);
        LOG.info("The search index is ready passages={}", generation.index().passages());
    }

    private void commit(LuceneIndex index) throws IOException {
        var notes = new java.util.HashMap<>(identity());
        notes.put("change", Long.toString(seen));
        index.commit(notes);
        uncommitted = false;
    }

    private Map<String, String> identity() {
        return Map.of("schema", SCHEMA, "model", embedder.model(), "ledger", rows.ledger());
    }

    private void wake() {
        LockSupport.unpark(thread);
    }

    private static void closeQuietly(@Nullable Generation generation) {
        try {
            if (generation != null) {
                generation.index().close();
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("The search index was not closed cleanly problem={}", e.toString());
        }
    }

    private static void join(Thread running) {
        try {
            running.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
