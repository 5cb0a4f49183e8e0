package pro.supportmax.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EmbedderTests {

    private static final Embedder embedder = Embedder.standalone();

    @Test
    void textsOfOneMeaningAreCloserThanTextsOfTwo() {
        var reset = embedder.embed("How do I reset my password?");
        var forgot = embedder.embed("I forgot my password, how can I get a new one?");
        var invoice = embedder.embed("Where can I download the invoice of March?");

        assertThat(reset.cosine(forgot)).isGreaterThan(0.8).isGreaterThan(reset.cosine(invoice) + 0.15);
    }

    @Test
    void hasUnitLengthAnd384Dimensions() {
        var embedding = embedder.embed("The export fails with EXP-202.");

        assertThat(embedding.dimensions()).isEqualTo(384);
        assertThat(embedding.cosine(embedding)).isCloseTo(1.0, Offset.offset(1e-4));
    }

    @Test
    void keepsTheOrderOfManyTexts() {
        var fresh = Embedder.standalone();
        var texts = new ArrayList<>(IntStream.range(0, 70)
                .mapToObj(i -> "question number " + i + " about invoices".repeat(1 + i % 5))
                .toList());
        texts.add("the dashboard shows a blank map ".repeat(200));
        texts.add(texts.getFirst());

        var many = fresh.embedAll(texts);

        assertThat(many).hasSameSizeAs(texts);
        for (int i : List.of(0, 13, 69, 70, 71)) {
            assertThat(many.get(i).cosine(embedder.embed(texts.get(i)))).isGreaterThan(0.98);
        }
    }

    @Test
    void countsTokensAndCutsLongTextsOff() {
        assertThat(embedder.tokens("Hello there")).isEqualTo(4);
        assertThat(embedder.tokens("word ".repeat(100_000))).isEqualTo(512);
    }

    @Test
    void embedsTheEmptyTextAndOddCharacters() {
        assertThat(embedder.embed("").dimensions()).isEqualTo(384);
        assertThat(embedder.embed("\u0000\uD83D\uDE00 \uD800 ünïcode 漢字").dimensions())
                .isEqualTo(384);
    }
}
