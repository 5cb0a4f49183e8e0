package pro.supportmax.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import pro.supportmax.bench.Snippets.Snippet;
import pro.supportmax.knowledge.ExpectedQuestion;
import pro.supportmax.knowledge.PassageSearch;
import pro.supportmax.knowledge.PassageSearch.Doc;
import pro.supportmax.knowledge.Question;
import pro.supportmax.models.Embedder;
import pro.supportmax.models.Embedding;

/**
 * The product's own index on disk, with as many passages as wanted. The first few thousand are real texts with their own
 * embeddings. The others are three real texts one after the other, with the weighted mean of their embeddings: what an
 * article's passage looks like that treats one matter and touches two more. It is made once and kept.
 */
@State(Scope.Benchmark)
public class Library {

    private static final Path CACHE = Path.of("bench/target/library");
    private static final int EMBEDDED_AT_ONCE = 128;
    private static final int ASKED = 300;

    @Param({"10000", "100000"})
    private int passages;

    private PassageSearch search;
    private List<Question> questions;
    private int next;

    @Setup(Level.Trial)
    public void open() throws IOException {
        var embedder = Embedder.standalone();
        questions = questions(embedder);
        search = search(passages, embedder);
    }

    @TearDown(Level.Trial)
    public void close() {
        search.close();
    }

    PassageSearch search() {
        return search;
    }

    /** A question with its embedding, so that only the search is measured. */
    Question question() {
        next = (next + 1) % questions.size();
        return questions.get(next);
    }

    /** Named after what it was made from, so that an index of older code or of other texts is left alone. */
    static Path folder(int passages) throws IOException {
        var code = new CRC32();
        for (var type : List.of("LuceneIndex", "Stored", "Passages", "Bytes", "Words")) {
            try (var file = PassageSearch.class.getResourceAsStream("index/" + type + ".class")) {
                code.update(file == null ? new byte[0] : file.readAllBytes());
            }
        }
        return CACHE.resolve("%d-from-%d-%08x"
                .formatted(passages, Snippets.readOrFail().all().size(), code.getValue()));
    }

    static List<Question> questions(Embedder embedder) {
        var asked = Snippets.readOrFail().asked();
        int step = Math.max(1, asked.size() / ASKED);
        var some = IntStream.range(0, asked.size() / step)
                .mapToObj(i -> asked.get(i * step))
                .toList();
        var embeddings = embedder.embedAll(some);
        return IntStream.range(0, some.size())
                .mapToObj(i -> Question.of(some.get(i), embeddings.get(i)))
                .toList();
    }

    /** Makes the index where it is missing, which takes minutes. */
    static PassageSearch search(int passages, Embedder embedder) throws IOException {
        var folder = folder(passages);
        Files.createDirectories(folder);
        return PassageSearch.onDisk(folder, embedder, new Docs(passages, embedder));
    }

    /** The documents, made one after the other when they are asked for. */
    private static final class Docs implements Iterator<Doc> {

        private final int wanted;
        private final Embedder embedder;
        private final SplittableRandom random = new SplittableRandom(20261126);
        private final Progress progress = new Progress();
        private List<Snippet> texts = List.of();
        private final List<float[]> vectors = new ArrayList<>();
        private int made;

        private Docs(int wanted, Embedder embedder) {
            this.wanted = wanted;
            this.embedder = embedder;
        }

        @Override
        public boolean hasNext() {
            return made < wanted;
        }

        @Override
        public Doc next() {
            if (texts.isEmpty()) {
                prepare();
            }
            progress.tell(() -> made + " of " + wanted + " passages are indexed");
            int number = made++;
            return number < texts.size() ? real(number) : mixed(number);
        }

        private void prepare() {
            texts = Snippets.readOrFail().all();
            for (int from = 0; from < texts.size(); from += EMBEDDED_AT_ONCE) {
                var some = texts.subList(from, Math.min(texts.size(), from + EMBEDDED_AT_ONCE));
                embedder.embedAll(some.stream()
                                .map(t -> t.title() + "\n" + t.text())
                                .toList())
                        .forEach(embedding -> vectors.add(embedding.values()));
                progress.tell(() -> vectors.size() + " of " + texts.size() + " real texts are embedded");
            }
        }

        private Doc real(int number) {
            var text = texts.get(number);
            return new Doc(
                    "text-" + number,
                    text.title(),
                    text.text(),
                    new Embedding(vectors.get(number)),
                    text.questions().stream().map(ExpectedQuestion::of).toList());
        }

        private Doc mixed(int number) {
            int one = random.nextInt(texts.size());
            int two = random.nextInt(texts.size());
            int three = random.nextInt(texts.size());
            double more = 0.2 + 0.4 * random.nextDouble();
            var sum = new float[vectors.get(one).length];
            double squares = 0;
            for (int i = 0; i < sum.length; i++) {
                sum[i] = (float) (vectors.get(one)[i] + more * vectors.get(two)[i] + 0.2 * vectors.get(three)[i]);
                squares += sum[i] * sum[i];
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] /= (float) Math.sqrt(squares);
            }
            var text = String.join(
                    "\n\n",
                    texts.get(one).text(),
                    texts.get(two).text(),
                    texts.get(three).text());
            return new Doc("mixed-" + number, texts.get(one).title(), text, new Embedding(sum), List.of());
        }
    }
}
