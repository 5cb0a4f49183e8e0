package pro.supportmax.files.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import pro.supportmax.kernel.TransientFailure;

/** The child as a process: real files, files built to do harm, and a child that has been taken over. */
class ExtractorScenario {

    private static final Limits LIMITS =
            new Limits(10_000, 500, 50_000, Duration.ofSeconds(10), DataSize.ofMegabytes(64));
    private static final Limits HASTY =
            new Limits(10_000, 500, 50_000, Duration.ofSeconds(1), DataSize.ofMegabytes(64));

    private final Extractor extractor = new Extractor(LIMITS);
    private final Extractor strange = strange(LIMITS);

    private static Extractor strange(Limits limits) {
        return new Extractor(limits, new Launch(StrangeChild.class.getName(), limits));
    }

    @AfterEach
    void close() {
        extractor.close();
        strange.close();
    }

    private static Extracted tell(Extractor child, String order) throws InterruptedException {
        return child.read(Kind.PDF, order.getBytes(UTF_8));
    }

    private static String told(Extractor child, String order) throws InterruptedException {
        return ((Extracted.Text) tell(child, order)).text();
    }

    private static long process(String surroundings) {
        return Long.parseLong(surroundings.replaceAll(".*, ", ""));
    }

    @Test
    void oneChildReadsFilesOfEveryKind() throws Exception {
        var files = Map.of(
                Kind.PDF, Papers.pdf("word"),
                Kind.OFFICE, Papers.docx("word"),
                Kind.SHEET, Papers.xlsx("word"),
                Kind.OPEN_DOCUMENT, Papers.odt("word"),
                Kind.RTF, "{\\rtf1 word}".getBytes(UTF_8),
                Kind.HTML, "<p>word".getBytes(UTF_8),
                Kind.PLAIN, "word".getBytes(UTF_8));
        assertThat(files.keySet()).containsExactlyInAnyOrder(Kind.values());
        for (var file : files.entrySet()) {
            assertThat(extractor.read(file.getKey(), file.getValue()))
                    .as(file.getKey().name())
                    .isInstanceOfSatisfying(
                            Extracted.Text.class,
                            text -> assertThat(text.text()).contains("word"));
        }
    }

    @Test
    void filesBuiltToDoHarmCostTheProductNoMemory() throws Exception {
        var bombs = Map.of(
                "zip", new Frames.Question(Kind.SHEET, Papers.swellingXlsx(400)),
                "attribute", new Frames.Question(Kind.OPEN_DOCUMENT, Papers.greedyOpenDocument(300)),
                "entities", new Frames.Question(Kind.OFFICE, Papers.laughingDocx()),
                "stream", new Frames.Question(Kind.PDF, Papers.swellingPdf(400)),
                "noise", new Frames.Question(Kind.PDF, Papers.noiseWithHeader("%PDF-1.7\n", 3)));
        var before = heap();
        for (var bomb : bombs.entrySet()) {
            var began = System.nanoTime();
            var extracted =
                    extractor.read(bomb.getValue().kind(), bomb.getValue().content());
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as(bomb.getKey())
                    .isLessThan(Duration.ofSeconds(30));
            assertThat(extracted).as(bomb.getKey()).isNotNull().satisfies(found -> {
                if (found instanceof Extracted.Text(var text, var _)) {
                    assertThat(text).doesNotContain("haha").hasSizeLessThanOrEqualTo(10_000);
                }
            });
            assertThat(extractor.read(Kind.PDF, Papers.pdf("the next one")))
                    .as("after " + bomb.getKey())
                    .isEqualTo(new Extracted.Text("the next one", false));
        }
        assertThat(heap() - before).isLessThan(64L << 20);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void wantOfMemoryIsNamedAsTheReason() throws Exception {
        assertThat(extractor.read(Kind.OPEN_DOCUMENT, Papers.greedyOpenDocument(300)))
                .isEqualTo(new Extracted.Died("Reading it needs more than 64 MB of memory."));
    }

    @Test
    void aChildThatHangsIsEndedInTime() throws Exception {
        try (var hasty = strange(HASTY)) {
            var process = process(told(hasty, "tell"));
            assertThat(tell(hasty, "hang")).isEqualTo(new Extracted.Died("Reading it took longer than 1 s."));
            assertThat(ProcessHandle.of(process)).isEmpty();
            assertThat(told(hasty, "tell")).contains("variables");
        }
    }

    @Test
    void aChildThatDiesIsReplaced() throws Exception {
        assertThat(tell(strange, "die")).isEqualTo(new Extracted.Died("The process that read it broke down."));
        assertThat(told(strange, "tell")).contains("variables");
    }

    @Test
    void aChildThatWasTakenOverIsNotBelieved() throws Exception {
        assertThat(tell(strange, "shout")).isInstanceOf(Extracted.Died.class);
        assertThat(tell(strange, "noise")).isInstanceOf(Extracted.Died.class);
    }

    @Test
    void theChildInheritsNothing() throws Exception {
        assertThat(System.getenv()).isNotEmpty();
        assertThat(told(strange, "tell")).startsWith("0 variables, in supportmax-reading");
    }

    @Test
    void theChildReachesNobody() throws Exception {
        assumeTrue(
                new Launch(StrangeChild.class.getName(), LIMITS).isAlone(),
                "this system lets nobody make a network of its own with unshare");
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(told(strange, String.valueOf(server.getLocalPort()))).isEqualTo("nobody there");
        }
    }

    @Test
    void theChildStaysWarmBetweenFilesAndRestsAfterwards() throws Exception {
        var first = process(told(strange, "tell"));
        strange.restAfter(Duration.ofMinutes(1));
        assertThat(process(told(strange, "tell"))).isEqualTo(first);
        strange.restAfter(Duration.ZERO);
        assertThat(ProcessHandle.of(first)).isEmpty();
        assertThat(process(told(strange, "tell"))).isNotEqualTo(first);
    }

    @Test
    void whoeverWaitsMayBeInterruptedAndTheChildIsEnded() throws Exception {
        var process = process(told(strange, "tell"));
        var waiting = Thread.ofPlatform().start(() -> {
            try {
                tell(strange, "hang");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Awaitility.await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        waiting.interrupt();
        waiting.join(Duration.ofSeconds(10));
        assertThat(ProcessHandle.of(process)).isEmpty();
    }

    @Test
    void aChildThatCannotStartIsNoFaultOfTheFile() {
        try (var broken = new Extractor(LIMITS, new Launch("pro.supportmax.NoSuchChild", LIMITS))) {
            assertThatThrownBy(() -> broken.read(Kind.PDF, Papers.pdf("word"))).isInstanceOf(TransientFailure.class);
        }
    }
}
