package pro.supportmax.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingBankTests {

    @TempDir
    private Path folder;

    @Test
    void everyTextIsFoundAgainAndNoOther() throws IOException {
        var embeddings = new HashMap<String, Embedding>();
        for (int i = 0; i < 500; i++) {
            embeddings.put("text " + i, new Embedding(new float[] {i, -i, i / 7f}));
        }
        EmbeddingBank.write(folder.resolve("bank"), "m", embeddings);

        var bank = EmbeddingBank.open(folder.resolve("bank"), "m");

        assertThat(bank.size()).isEqualTo(500);
        embeddings.forEach((text, embedding) -> assertThat(bank.find(text)).contains(embedding));
        assertThat(bank.find("text 500")).isEmpty();
        assertThat(bank.find("")).isEmpty();
    }

    @Test
    void anotherModelsBankIsLeftAside() throws IOException {
        EmbeddingBank.write(folder.resolve("bank"), "old", Map.of("a", new Embedding(new float[] {1})));

        assertThat(EmbeddingBank.open(folder.resolve("bank"), "new").size()).isZero();
    }

    @Test
    void aMissingOrDamagedFileIsAnEmptyBank() throws IOException {
        EmbeddingBank.write(folder.resolve("bank"), "m", Map.of("a", new Embedding(new float[] {1, 2})));
        var whole = Files.readAllBytes(folder.resolve("bank"));

        assertThat(EmbeddingBank.open(folder.resolve("none"), "m").size()).isZero();
        for (var length : List.of(0, 3, 10, 14, 20, whole.length - 1)) {
            Files.write(folder.resolve("bank"), java.util.Arrays.copyOf(whole, length));
            assertThat(EmbeddingBank.open(folder.resolve("bank"), "m").find("a"))
                    .isEmpty();
        }
        Files.writeString(folder.resolve("bank"), "something else entirely, of some length");
        assertThat(EmbeddingBank.open(folder.resolve("bank"), "m").find("a")).isEmpty();
    }

    @Test
    void whatWasRecordedNeedsNoModel() throws IOException {
        var file = folder.resolve("bank");
        var recording = new Embedder(new EmbeddingSettings(1, 8, null, file));
        var computed = recording.embed("How do I reset my password?");
        recording.close();

        var banked = new Embedder(new EmbeddingSettings(1, 8, file, null));

        assertThat(banked.embed("How do I reset my password?")).isEqualTo(computed);
        assertThat(banked.isLoaded()).isFalse();
    }
}
