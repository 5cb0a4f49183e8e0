package pro.supportmax.files;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import pro.supportmax.files.extraction.Extractor;

/**
 * Takes the texts of kept files, one after the other. The bell wakes it; polling is the safety net for retries and for
 * files that other processes kept.
 */
@Component
class TextWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TextWorker.class);

    private final TextReader reader;
    private final TextRows rows;
    private final TextBell bell;
    private final Extractor extractor;
    private final TextSettings settings;
    private volatile @Nullable Thread reading;

    TextWorker(TextReader reader, TextRows rows, TextBell bell, Extractor extractor, TextSettings settings) {
        this.reader = reader;
        this.rows = rows;
        this.bell = bell;
        this.extractor = extractor;
        this.settings = settings;
    }

    @Override
    public void start() {
        reading = Thread.ofPlatform().name("file-texts").daemon().start(this::work);
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!next()) {
                    extractor.restAfter(settings.idle());
                    bell.await(settings.poll());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @return whether there was a file to read */
    private boolean next() throws InterruptedException {
        try {
            var job = rows.lease(settings.lease());
            if (job.isPresent()) {
                reader.read(job.get());
            }
            return job.isPresent();
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .log("The text of a file cannot be taken or noted now");
            return false;
        }
    }

    @Override
    public void stop() {
        var thread = reading;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        reading = null;
    }

    @Override
    public boolean isRunning() {
        return reading != null;
    }
}
