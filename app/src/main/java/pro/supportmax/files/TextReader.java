package pro.supportmax.files;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pro.supportmax.files.extraction.Extracted;
import pro.supportmax.files.extraction.Extractor;
import pro.supportmax.files.extraction.Kind;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TransientFailure;

/** Takes the text of one file and writes down what came of it. No transaction is open meanwhile. */
@Component
class TextReader {

    private static final Logger log = LoggerFactory.getLogger(TextReader.class);

    private final Files files;
    private final TextRows rows;
    private final Extractor extractor;
    private final TextSettings settings;

    TextReader(Files files, TextRows rows, Extractor extractor, TextSettings settings) {
        this.files = files;
        this.rows = rows;
        this.extractor = extractor;
        this.settings = settings;
    }

    void read(TextJob job) throws InterruptedException {
        var kind = Kind.of(job.type());
        if (kind.isEmpty()) {
            rows.finish(job, new FileText.None("Text is not taken from files of this kind."));
        } else if (job.size() > settings.largest().toBytes()) {
            rows.finish(
                    job,
                    new FileText.Unreadable(
                            "It is larger than " + settings.largest().toMegabytes() + " MB."));
        } else if (job.failures() >= settings.attempts()) {
            rows.finish(job, new FileText.Unreadable("Reading it was broken off again and again."));
        } else {
            read(job, kind.get());
        }
    }

    private void read(TextJob job, Kind kind) throws InterruptedException {
        try {
            conclude(job, extractor.read(kind, files.content(job.file())));
        } catch (NotFound _) {
            log.atDebug().addKeyValue("file", job.file()).log("A file was thrown away before it was read");
        } catch (TransientFailure e) {
            log.atWarn().addKeyValue("file", job.file()).setCause(e).log("A file is read later");
            rows.again(job, settings.retry(), job.failures());
        } catch (InterruptedException e) {
            rows.again(job, Duration.ZERO, job.failures());
            throw e;
        }
    }

    private void conclude(TextJob job, Extracted extracted) {
        switch (extracted) {
            case Extracted.Text(var text, var truncated) ->
                rows.finish(
                        job,
                        text.isEmpty()
                                ? new FileText.None("No text was found in it. A scan holds pictures of letters only.")
                                : new FileText.Done(text, truncated));
            case Extracted.Unreadable(var reason) -> rows.finish(job, new FileText.Unreadable(reason));
            case Extracted.Died(var reason) -> died(job, reason);
        }
    }

    private void died(TextJob job, String reason) {
        var failures = job.failures() + 1;
        log.atWarn()
                .addKeyValue("file", job.file())
                .addKeyValue("failures", failures)
                .addKeyValue("reason", reason)
                .log("A file ended the process that read it");
        if (failures >= settings.attempts()) {
            rows.finish(job, new FileText.Unreadable(reason));
        } else {
            rows.again(job, settings.retry(), failures);
        }
    }
}
