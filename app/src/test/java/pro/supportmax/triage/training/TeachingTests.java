package pro.supportmax.triage.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.supportmax.models.Embedder;
import pro.supportmax.triage.Domain;
import pro.supportmax.triage.training.Syllabus.Intent;

class TeachingTests {

    private static final Embedder embedder = Embedder.standalone();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Teaching teaching;

    @BeforeEach
    void prepare() {
        teaching = new Teaching(
                folder.resolve("classes"),
                folder.resolve("made-from"),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @Test
    void makesHeadsThatCanBeRead() throws IOException {
        var syllabus = syllabus("Where is my invoice?");

        assertThat(teaching.teach(syllabus, embedder)).isTrue();

        var heads = Heads.load(Files.newInputStream(heads())).heads();
        assertThat(heads.version()).isEqualTo(Training.version(syllabus, embedder));
        assertThat(heads.moods().labels()).containsExactly("angry", "neutral");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("learns 2 intents", heads.version());
    }

    @Test
    void makesThemAgainOnlyWhenSomethingHasChanged() throws IOException {
        teaching.teach(syllabus("Where is my invoice?"), embedder);
        var first = Files.readAllBytes(heads());

        assertThat(teaching.teach(syllabus("Where is my invoice?"), embedder)).isFalse();
        assertThat(teaching.teach(syllabus("Show me my bill"), embedder)).isTrue();
        assertThat(Files.readAllBytes(heads())).isNotEqualTo(first);
    }

    @Test
    void makesTheSameFromTheSame() throws IOException {
        teaching.teach(syllabus("Where is my invoice?"), embedder);
        var first = Files.readAllBytes(heads());
        Files.delete(heads());

        assertThat(teaching.teach(syllabus("Where is my invoice?"), embedder)).isTrue();
        assertThat(Files.readAllBytes(heads())).isEqualTo(first);
    }

    @Test
    void makesThemAgainWhenTheCodeThatLearnsHasChanged() throws IOException {
        teaching.teach(syllabus("Where is my invoice?"), embedder);
        var code = folder.resolve("classes/pro/supportmax/triage/classifiers/Softmax.class");
        Files.createDirectories(code.getParent());
        Files.writeString(code, "another way");

        assertThat(teaching.teach(syllabus("Where is my invoice?"), embedder)).isTrue();
    }

    @Test
    void makesThemAgainWhenTheFileIsDamaged() throws IOException {
        teaching.teach(syllabus("Where is my invoice?"), embedder);
        Files.writeString(heads(), "nonsense");

        assertThat(teaching.teach(syllabus("Show me my bill"), embedder)).isTrue();
        assertThat(Heads.load(Files.newInputStream(heads())).heads().acts().labels())
                .contains("thanks");
    }

    private Path heads() {
        return folder.resolve("classes/triage-model/heads.bin");
    }

    private static Syllabus syllabus(String asked) {
        return new Syllabus(
                List.of(new Domain("billing", "Billing", "billing")),
                Map.of(
                        "invoice",
                        new Intent("invoice", "billing", "Invoices", List.of(asked, "Send the invoice", "An invoice?")),
                        "refund",
                        new Intent("refund", "billing", "Refunds", List.of("Refund me", "My money back", "A refund"))),
                List.of("What is for lunch?", "Who won the match?", "Sing a song"),
                two("angry", "neutral"),
                two("urgent", "normal"),
                two("thanks", "greets"));
    }

    private static Map<String, List<String>> two(String one, String other) {
        return Map.of(
                one, List.of(one + " first", one + " second", one + " third"),
                other, List.of(other + " first", other + " second", other + " third"));
    }
}
