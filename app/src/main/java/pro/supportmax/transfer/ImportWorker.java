package pro.supportmax.transfer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import pro.supportmax.transfer.runs.Courses;
import pro.supportmax.transfer.runs.Halted;
import pro.supportmax.transfer.runs.RunRows;
import pro.supportmax.transfer.runs.SourceFile;
import pro.supportmax.transfer.runs.Spot;

/**
 * Works through one import from its upload to its report. An import that was killed is worked through again: what it has
 * brought in already is recognised. The lock on its upload goes with the process that holds it, so no import is worked on
 * twice at a time, and none is held up by a process that is gone.
 */
@Component
class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportRows imports;
    private final RunRows runs;
    private final Courses courses;
    private final Formats formats;
    private final TransferSettings settings;
    private final Clock clock;

    ImportWorker(
            ImportRows imports,
            RunRows runs,
            Courses courses,
            Formats formats,
            TransferSettings settings,
            Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.courses = courses;
        this.formats = formats;
        this.settings = settings;
        this.clock = clock;
    }

    /** Works on everything that waits and whose upload lies here. */
    void workAll(BooleanSupplier halted) {
        for (var id : imports.unfinished()) {
            var upload = upload(id);
            if (Files.exists(upload) && !halted.getAsBoolean()) {
                work(id, upload, halted);
            }
        }
    }

    Path upload(UUID id) {
        return settings.folder().resolve(id.toString());
    }

    private void work(UUID id, Path upload, BooleanSupplier halted) {
        try (var channel = FileChannel.open(upload, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock != null) {
                run(id, upload, halted);
            }
        } catch (IOException e) {
            fail(id, "The upload cannot be read on this machine any more. Import it again.", e);
        }
    }

    private void run(UUID id, Path upload, BooleanSupplier halted) {
        try {
            take(id, upload, halted);
            runs.end(id, ImportView.State.DONE.word(), "", clock.instant());
            Files.deleteIfExists(upload);
            FileSystemUtils.deleteRecursively(Unpacking.folder(upload));
        } catch (Halted e) {
            log.atInfo().addKeyValue("import", id).log("An import was halted; it goes on at the next start");
        } catch (IllegalArgumentException e) {
            fail(id, String.valueOf(e.getMessage()), e);
        } catch (IOException | RuntimeException e) {
            fail(
                    id,
                    "It came to a halt (" + e.getClass().getSimpleName() + "). Start it again: nothing comes twice.",
                    e);
        }
    }

    private void take(UUID id, Path upload, BooleanSupplier halted) throws IOException {
        var view = imports.find(id).orElseThrow();
        runs.begin(id);
        var refused = new LinkedHashMap<String, String>();
        var files = new Unpacking(upload, settings.unpacked().toBytes(), refused::put).files(view.name());
        var kind = view.kind() == null ? recognised(files) : view.kind();
        imports.know(id, kind, view.source().isEmpty() ? kind.word() : view.source());
        runs.expect(id, files.stream().mapToLong(SourceFile::size).sum() * Formats.passes(kind));
        var course = courses.of(imports.order(id), halted);
        refused.forEach((name, why) -> course.refuse(new Spot(name, 0, ""), Formats.things(kind), why));
        formats.take(kind, files, course);
        course.tell(true);
    }

    private static Kind recognised(List<SourceFile> files) throws IOException {
        var recognition = new Recognition();
        for (var file : files) {
            recognition.look(file.name(), file.head(1_000));
        }
        return recognition
                .kind()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nothing tells what this is. Say it: articles, customers, mail or zendesk."));
    }

    private void fail(UUID id, String why, Exception e) {
        log.atWarn()
                .addKeyValue("import", id)
                .addKeyValue("failure", e.getClass().getSimpleName())
                .log("An import failed");
        runs.end(id, ImportView.State.FAILED.word(), why, clock.instant());
    }
}
