package pro.supportmax.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import pro.supportmax.knowledge.answering.Answering;
import pro.supportmax.knowledge.index.LuceneIndex;
import pro.supportmax.knowledge.index.Meanings;
import pro.supportmax.knowledge.index.Query;
import pro.supportmax.knowledge.index.Ranking;
import pro.supportmax.knowledge.index.Vocabulary;
import pro.supportmax.models.Embedder;
import pro.supportmax.models.Embedding;

/**
 * Searches and answers from any set of documents: the same code that {@link Knowledge} runs on the company's articles,
 * for evaluations and for small sets that live in memory.
 */
public final class PassageSearch implements AutoCloseable {

    private static final double DEFAULT_THRESHOLD = 0.6;
    private static final int AT_ONCE = 64;
    private static final int READ = 2_000;

    private final LuceneIndex index;
    private final Embedder embedder;
    private final Vocabulary vocabulary;
    private final Answering answering;

    /**
     * A document of an ad-hoc set.
     *
     * @param id unique in the set; passages of it name it as their article
     * @param title may be empty
     * @param text Markdown or plain text; long ones are cut into passages
     * @param embedding when given, the text is taken as one passage that has it, and nothing is embedded
     * @param questions how people ask for it in their own words
     */
    public record Doc(
            String id, String title, String text, @Nullable Embedding embedding, List<ExpectedQuestion> questions) {

        public Doc {
            questions = List.copyOf(questions);
        }

        public Doc(String id, String title, String text, @Nullable Embedding embedding) {
            this(id, title, text, embedding, List.of());
        }

        public static Doc of(String id, String title, String text) {
            return new Doc(id, title, text, null);
        }
    }

    PassageSearch(LuceneIndex index, Embedder embedder, Vocabulary vocabulary, double threshold) {
        this.index = index;
        this.embedder = embedder;
        this.vocabulary = vocabulary;
        this.answering = new Answering(vocabulary, word -> embedder.embed(word).values(), threshold);
    }

    /** An index in memory over these documents; they are cut and embedded here, about 20 ms a passage. */
    public static PassageSearch inMemory(Embedder embedder, List<Doc> docs) {
        var search = new PassageSearch(memory(), embedder, new Vocabulary(), DEFAULT_THRESHOLD);
        for (int from = 0; from < docs.size(); from += AT_ONCE) {
            search.add(docs.subList(from, Math.min(docs.size(), from + AT_ONCE)));
        }
        try {
            search.index.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return search;
    }

    /** An index in a folder, read from mapped files; when it is empty, these documents are put into it, to stay. */
    public static PassageSearch onDisk(Path folder, Embedder embedder, Iterator<Doc> docs) {
        try {
            var index = new LuceneIndex(FSDirectory.open(folder));
            var search = new PassageSearch(index, embedder, new Vocabulary(), DEFAULT_THRESHOLD);
            if (index.passages() == 0) {
                while (docs.hasNext()) {
                    var some = new ArrayList<Doc>();
                    while (docs.hasNext() && some.size() < AT_ONCE) {
                        some.add(docs.next());
                    }
                    search.add(some);
                }
                index.commit(Map.of("model", embedder.model()));
                index.refresh();
            }
            return search;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The passages that fit the question best, best first; several may be of one document. */
    public List<Passage> search(Question question) {
        return rank(question).candidates().stream()
                .limit(question.limit())
                .map(Answering::passage)
                .toList();
    }

    /** The documents that fit the question best, best first, each once: at most 30. */
    public List<String> documents(Question question) {
        return rank(question).candidates().stream()
                .map(candidate -> candidate.stored().entry().article())
                .distinct()
                .limit(question.limit())
                .toList();
    }

    /** The documents' own words that answer the question, or the statement that they do not. */
    public Answer answer(Question question) {
        var query = query(question);
        return answering.answer(rank(query), query, question.limit());
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All articles with up to so many of the meanings that tell what each is about. */
    List<Shelved> shelved(int most) {
        try {
            var categories = Meanings.categories(index);
            var shelved = new ArrayList<Shelved>();
            Meanings.of(index, most)
                    .forEach((article, meanings) -> shelved.add(new Shelved(
                            article,
                            categories.getOrDefault(article, ""),
                            meanings.stream().map(Embedding::new).toList())));
            return shelved;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long passages() {
        try {
            return index.passages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ranking rank(Question question) {
        return rank(query(question));
    }

    private Ranking rank(Query query) {
        try {
            return Ranking.of(index, query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(Question question) {
        var embedding = question.embedding() == null ? embedder.embed(question.text()) : question.embedding();
        var earlier = question.earlier();
        return new Query(
                beginning(question.text()),
                embedding.values(),
                earlier == null
                        ? null
                        : new Query.Earlier(earlier, embedder.embed(earlier).values()),
                question.filter());
    }

    /** What is asked stands in the first lines; a pasted log file of 100,000 characters asks no more than they do. */
    private static String beginning(String text) {
        return text.length() <= READ ? text : text.substring(0, READ);
    }

    private void add(List<Doc> docs) {
        try {
            for (var read : new Reading(embedder, vocabulary).of(docs)) {
                index.replace(read.id(), read.entries(), read.questions());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LuceneIndex memory() {
        try {
            return new LuceneIndex(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
