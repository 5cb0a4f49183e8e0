package pro.supportmax.files.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A child that runs and waits for the next file. */
final class WarmChild implements AutoCloseable {

    private final Path folder;
    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;

    WarmChild(Launch launch) throws IOException {
        folder = Files.createTempDirectory("supportmax-reading");
        try {
            process = launch.start(folder.toRealPath());
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(folder);
            throw e;
        }
        questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Waits until it is ready. */
    void greet() throws IOException {
        if (answers.read() != Frames.READY) {
            throw new IOException("The process that reads files does not start");
        }
    }

    Extracted read(Frames.Question question, int characters) throws IOException {
        Frames.ask(questions, question);
        return Frames.answer(answers, characters);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has ended, or soon does, for want of memory. */
    boolean isOutOfMemory() throws InterruptedException {
        return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == Child.OUT_OF_MEMORY;
    }

    /** Ends it, whatever it is doing. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            FileSystemUtils.deleteRecursively(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            folder.toFile().deleteOnExit(); // something of it is still in use
        }
    }
}
