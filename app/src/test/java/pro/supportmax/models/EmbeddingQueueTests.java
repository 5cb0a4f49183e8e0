package pro.supportmax.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pro.supportmax.kernel.TransientFailure;
import pro.supportmax.models.EmbeddingQueue.Urgency;

@Timeout(60)
class EmbeddingQueueTests {

    private static final List<Embedding> ONE = List.of(new Embedding(new float[] {1}));
    private static final List<long[]> TEXT = List.of(new long[] {1, 2});

    @Test
    void finishesWhatRunsAndRefusesWhatWaits() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var finished = new AtomicBoolean();
        var queue = new EmbeddingQueue(1, texts -> {
            begun.countDown();
            nativeWork();
            finished.set(true);
            return ONE;
        });
        var running = queue.submit(Urgency.WAITING, TEXT);
        var waiting = queue.submit(Urgency.WAITING, TEXT);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        queue.close();

        assertThat(finished).isTrue();
        assertThat(queue.isIdle()).isTrue();
        assertThat(running.join()).isEqualTo(ONE);
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(TransientFailure.class);
    }

    @Test
    void refusesWhatComesLater() {
        var queue = new EmbeddingQueue(2, texts -> ONE);
        queue.close();

        assertThatThrownBy(() -> queue.submit(Urgency.BULK, TEXT).join())
                .hasCauseInstanceOf(TransientFailure.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aClosedEmbedderSaysSo() throws Exception {
        var used = Embedder.standalone();
        used.embed("Hello");
        var unused = Embedder.standalone();

        used.close();
        unused.close();

        for (var embedder : List.of(used, unused)) {
            assertThatExceptionOfType(TransientFailure.class).isThrownBy(() -> embedder.embed("Hello"));
            assertThatExceptionOfType(TransientFailure.class).isThrownBy(() -> embedder.tokens("Hello"));
            embedder.close();
        }
        assertThat(unused.isLoaded()).isFalse();
    }

    /** ONNX Runtime frees its environment in a hook of its own; without a second holder this ends in a SIGSEGV. */
    @RepeatedTest(2)
    void aProcessMayEndWhileItEmbeds(@TempDir Path folder) throws Exception {
        var ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:-CreateCoredumpOnCrash",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbedsToTheEnd.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(ended.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(ended.waitFor()).as(output).isZero();
        assertThat(output).doesNotContain("SIGSEGV", "NullPointerException");
    }

    /** Embeds on while a slow hook keeps the process alive, as a server does that finishes its requests. */
    static final class EmbedsToTheEnd {
        public static void main(String[] args) {
            var embedder = new Embedder(new EmbeddingSettings(2, 0, null, null));
            embedder.embed("warm");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
                while (System.nanoTime() < end) {
                    embedder.embed("the last question " + System.nanoTime() + " of a customer".repeat(40));
                }
                try {
                    embedder.close();
                } catch (java.io.IOException e) {
                    Runtime.getRuntime().halt(2);
                }
            }));
            System.exit(0);
        }
    }

    private static void nativeWork() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
