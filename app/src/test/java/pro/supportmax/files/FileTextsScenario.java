package pro.supportmax.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.supportmax.Ledgers;
import pro.supportmax.Room;
import pro.supportmax.files.extraction.Papers;

/** Files are kept at once; what they say follows, whatever they do to those who read them. */
class FileTextsScenario {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Room room = room(Map.of("supportmax.files.text.retry", "1ms", "supportmax.files.text.poll", "200ms"));

    private static Room room(Map<String, Object> settings) {
        return new Room(Ledgers.fresh(), settings, "pro.supportmax.files");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static UUID keep(Room room, String name, byte[] content) {
        var taken = Objects.requireNonNull(
                room.transaction().execute(_ -> room.get(Files.class).keep(new NewFile(name, content))));
        assertThat(taken).isInstanceOf(Taken.Kept.class);
        return ((Taken.Kept) taken).file().id();
    }

    private static FileText read(Room room, UUID file) {
        var texts = room.get(FileTexts.class);
        await().atMost(SOON).until(() -> !(texts.of(file) instanceof FileText.Pending));
        return texts.of(file);
    }

    /** Nobody works, so that a test can. */
    private static Room withoutWorker(Map<String, Object> settings) {
        var quiet = room(settings);
        quiet.get(TextWorker.class).stop();
        return quiet;
    }

    @Test
    void whatAFileSaysIsReadAndFound() {
        var pdf = keep(room, "invoice.pdf", Papers.pdf("Invoice of the zeppelin"));
        var letter = keep(room, "letter.docx", Papers.docx("We ordered two zeppelins."));
        keep(room, "other.txt", "Nothing of the kind".getBytes(UTF_8));
        assertThat(read(room, pdf)).isEqualTo(new FileText.Done("Invoice of the zeppelin", false));
        assertThat(read(room, letter)).isEqualTo(new FileText.Done("We ordered two zeppelins.", false));
        var texts = room.get(FileTexts.class);
        assertThat(texts.withWords("zeppelin", 10)).containsExactlyInAnyOrder(pdf, letter);
        assertThat(texts.withWords("zeppelin -invoice", 10)).containsExactly(letter);
        assertThat(texts.withWords("zeppelin", 1)).hasSize(1);
        assertThat(texts.withWords("airship", 10)).isEmpty();
    }

    @Test
    void anUploadThatNobodySentIsNotFound() {
        var taken = room.get(Files.class).upload(new NewFile("a.txt", "zeppelin".getBytes(UTF_8)), "key:1");
        var file = ((Taken.Kept) taken).file().id();
        assertThat(read(room, file)).isInstanceOf(FileText.Done.class);
        assertThat(room.get(FileTexts.class).withWords("zeppelin", 10)).isEmpty();
        room.transaction().executeWithoutResult(_ -> room.get(Files.class).claim(List.of(file), "key:1"));
        assertThat(room.get(FileTexts.class).withWords("zeppelin", 10)).containsExactly(file);
    }

    @Test
    void aFileWithoutTextSaysWhy() {
        var picture = keep(room, "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0});
        assertThat(read(room, picture)).isEqualTo(new FileText.None("Text is not taken from files of this kind."));
        assertThat(read(room, keep(room, "scan.pdf", Papers.pdf(" "))))
                .isInstanceOfSatisfying(
                        FileText.None.class, none -> assertThat(none.reason()).contains("scan"));
    }

    @Test
    void aDamagedFileSaysSo() {
        var broken = keep(room, "broken.pdf", "%PDF-1.7 and no more".getBytes(UTF_8));
        assertThat(read(room, broken))
                .isInstanceOfSatisfying(
                        FileText.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).contains("damaged"));
    }

    @Test
    void theStrangestWordsFitIntoTheSearch() {
        var random = new Random(4);
        var words = IntStream.range(0, 66_000)
                .mapToObj(_ -> Character.toString(0x20000 + random.nextInt(0xA000)))
                .collect(Collectors.joining(" "));
        assertThat(read(room, keep(room, "han.txt", words.getBytes(UTF_8)))).isInstanceOf(FileText.Done.class);
        var letters = IntStream.range(0, 50_000)
                .mapToObj(i -> "w" + Integer.toString(i, 36))
                .collect(Collectors.joining(" "));
        assertThat(read(room, keep(room, "many.txt", letters.getBytes(UTF_8)))).isInstanceOf(FileText.Done.class);
    }

    @Test
    void whatIsTooLargeToReadIsKeptAndSaysSo() {
        try (var strict = room(Map.of("supportmax.files.text.largest", "1MB"))) {
            var file = keep(strict, "large.txt", "line\n".repeat(300_000).getBytes(UTF_8));
            assertThat(read(strict, file)).isEqualTo(new FileText.Unreadable("It is larger than 1 MB."));
            assertThat(strict.get(Files.class).content(file)).hasSize(1_500_000);
        }
    }

    @Test
    void aFileThatEndsItsReaderThreeTimesIsGivenUpAndItsNeighbourIsRead() {
        try (var hasty = room(Map.of("supportmax.files.text.time", "1ms", "supportmax.files.text.retry", "1ms"))) {
            var slow = keep(hasty, "slow.pdf", Papers.pdf("too slow for a millisecond"));
            var plain = keep(hasty, "plain.txt", "needs no reader".getBytes(UTF_8));
            assertThat(read(hasty, plain)).isEqualTo(new FileText.Done("needs no reader", false));
            assertThat(read(hasty, slow))
                    .isInstanceOfSatisfying(
                            FileText.Unreadable.class,
                            unreadable -> assertThat(unreadable.reason()).contains("took longer"));
            assertThat(hasty.sql()
                            .sql("select lease_no from files.text where file = ?")
                            .param(slow)
                            .query(Long.class)
                            .single())
                    .isEqualTo(3);
            assertThat(hasty.get(Files.class).content(slow)).isNotEmpty();
        }
    }

    @Test
    void aLeaseThatLapsedIsTakenOverAndTheLateReaderIsNotHeard() {
        try (var quiet = withoutWorker(Map.of())) {
            var file = keep(quiet, "a.txt", "words".getBytes(UTF_8));
            var rows = quiet.get(TextRows.class);
            var first = rows.lease(Duration.ZERO).orElseThrow();
            var second = rows.lease(Duration.ofMinutes(1)).orElseThrow();
            assertThat(second.file()).isEqualTo(file);
            assertThat(second.failures()).isEqualTo(1);
            assertThat(rows.lease(Duration.ofMinutes(1))).isEmpty();
            assertThat(rows.finish(first, new FileText.Done("late", false))).isFalse();
            assertThat(rows.finish(second, new FileText.Done("in time", false))).isTrue();
            assertThat(quiet.get(FileTexts.class).of(file)).isEqualTo(new FileText.Done("in time", false));
        }
    }

    @Test
    void aFileThatTookTheProductDownThreeTimesIsNotOpenedAgain() throws InterruptedException {
        try (var quiet = withoutWorker(Map.of())) {
            var file = keep(quiet, "a.pdf", Papers.pdf("words"));
            var rows = quiet.get(TextRows.class);
            for (int i = 0; i < 3; i++) {
                rows.lease(Duration.ZERO).orElseThrow();
            }
            quiet.get(TextReader.class).read(rows.lease(Duration.ofMinutes(1)).orElseThrow());
            assertThat(quiet.get(FileTexts.class).of(file)).isInstanceOf(FileText.Unreadable.class);
        }
    }

    @Test
    void whatAnotherProcessKeptIsFoundByLooking() {
        try (var other =
                new Room(room.database(), Map.of("supportmax.files.text.poll", "1h"), "pro.supportmax.files")) {
            other.get(TextWorker.class).stop();
            var file = keep(other, "a.txt", "kept elsewhere".getBytes(UTF_8));
            assertThat(read(room, file)).isEqualTo(new FileText.Done("kept elsewhere", false));
        }
    }

    @Test
    void whatIsThrownAwayTakesItsTextAlong() {
        var taken = room.get(Files.class).upload(new NewFile("a.txt", "words".getBytes(UTF_8)), "key:1");
        read(room, ((Taken.Kept) taken).file().id());
        room.get(Files.class).forgetUnclaimedBefore(room.clock().instant().plusSeconds(1));
        assertThat(room.sql()
                        .sql("select count(*) from files.text")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
