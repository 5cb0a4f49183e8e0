package pro.supportmax.files.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * The process that reads files: one after the other from its input, the texts to its output, until the input ends. It
 * ends itself when a file takes longer than the product waits, for then the product may be gone.
 */
final class Child {

    /** What {@code -XX:+ExitOnOutOfMemoryError} ends a process with. */
    static final int OUT_OF_MEMORY = 3;

    private static final int TOO_SLOW = 4;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long RESTING = Long.MAX_VALUE;

    private final Limits limits;
    private volatile long mustEndAt = RESTING;

    private Child(Limits limits) {
        this.limits = limits;
    }

    /** @param arguments characters, pages, rows, milliseconds a file, MB of heap */
    public static void main(String[] arguments) throws IOException {
        var output = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err); // a parser that prints must not speak to the product
        var input = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        new Child(limits(arguments)).work(input, output);
    }

    static Limits limits(String[] arguments) {
        return new Limits(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Duration.ofMillis(Long.parseLong(arguments[3])),
                DataSize.ofMegabytes(Long.parseLong(arguments[4])));
    }

    private void work(DataInputStream input, DataOutputStream output) throws IOException {
        Thread.ofPlatform().name("watch").daemon().start(this::watch);
        Reading.guardZips();
        output.writeByte(Frames.READY);
        output.flush();
        for (var next = Frames.question(input); next != null; next = Frames.question(input)) {
            mustEndAt = System.nanoTime() + 2 * limits.time().toNanos();
            var extracted = Reading.of(next.kind(), next.content(), limits);
            mustEndAt = RESTING;
            Frames.answer(output, extracted);
        }
    }

    private void watch() {
        while (true) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            var end = mustEndAt;
            if (end != RESTING && System.nanoTime() - end > 0) {
                Runtime.getRuntime().halt(TOO_SLOW);
            }
        }
    }
}
