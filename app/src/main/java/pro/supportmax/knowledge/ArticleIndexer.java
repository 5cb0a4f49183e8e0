package pro.supportmax.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.knowledge.index.Entry;
import pro.supportmax.knowledge.index.LuceneIndex;
import pro.supportmax.knowledge.index.Passages;
import pro.supportmax.knowledge.index.Vectors;
import pro.supportmax.knowledge.index.Vocabulary;
import pro.supportmax.knowledge.index.Words;
import pro.supportmax.models.Embedder;

/**
 * Brings articles into an index. A text that the ledger has an embedding of is not embedded again, so making an index
 * anew costs seconds and no model.
 */
@Component
class ArticleIndexer {

    private final Embedder embedder;
    private final VectorRows rows;
    private final Vocabulary vocabulary = new Vocabulary();

    ArticleIndexer(Embedder embedder, VectorRows rows) {
        this.embedder = embedder;
        this.rows = rows;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    void loadVocabulary() {
        rows.words(embedder.model(), vocabulary::put);
    }

    void index(List<Article> articles, LuceneIndex into) throws IOException {
        var cut = new LinkedHashMap<Article, List<Entry>>();
        articles.forEach(article -> cut.put(article, entries(article)));
        var vectors = new HashMap<Article, Map<String, float[]>>();
        cut.forEach((article, _) -> vectors.put(article, rows.of(embedder.model(), article.slug())));
        embedMissing(cut, vectors);
        for (var article : cut.entrySet()) {
            var known = vectors.getOrDefault(article.getKey(), Map.of());
            var entries = new LinkedHashMap<Entry, Vectors>();
            article.getValue().forEach(entry -> entries.put(entry, vectors(entry, known)));
            into.replace(article.getKey().slug(), entries, questions(article.getKey(), known));
            rows.retain(article.getKey().slug(), VectorRows.keys(texts(article.getKey(), article.getValue())));
        }
    }

    /** As {@link #index}, but from what the ledger holds already: without the model, and without what it lacks. */
    void read(List<Article> articles, LuceneIndex into) throws IOException {
        for (var article : articles) {
            var known = rows.of(embedder.model(), article.slug());
            var entries = new LinkedHashMap<Entry, Vectors>();
            for (var entry : entries(article)) {
                if (known.keySet().containsAll(VectorRows.keys(Passages.texts(entry)))) {
                    entries.put(entry, vectors(entry, known));
                }
            }
            into.replace(article.slug(), entries, questions(article, known));
        }
    }

    private void embedMissing(Map<Article, List<Entry>> cut, Map<Article, Map<String, float[]>> vectors) {
        var missing = new LinkedHashSet<String>();
        var words = new HashSet<String>();
        cut.forEach((article, entries) -> {
            var known = vectors.getOrDefault(article, Map.of());
            texts(article, entries).stream()
                    .filter(text -> !known.containsKey(VectorRows.key(text)))
                    .forEach(missing::add);
            entries.forEach(entry -> words.addAll(Words.telling(Passages.embedded(entry))));
        });
        var unknown = vocabulary.missing(words);
        var all = new ArrayList<>(missing);
        all.addAll(unknown);
        var embeddings = embedder.embedAll(all);
        var byText = new HashMap<String, float[]>();
        for (int i = 0; i < all.size(); i++) {
            byText.put(all.get(i), embeddings.get(i).values());
        }
        cut.forEach((article, entries) -> keep(article, texts(article, entries), byText, vectors.get(article)));
        var fresh = pick(unknown, byText);
        rows.putWords(embedder.model(), fresh);
        fresh.forEach(vocabulary::put);
    }

    private void keep(
            Article article, Set<String> texts, Map<String, float[]> byText, @Nullable Map<String, float[]> known) {
        if (known == null) {
            return;
        }
        var fresh = new HashMap<String, float[]>();
        texts.stream()
                .filter(text -> !known.containsKey(VectorRows.key(text)))
                .forEach(text -> fresh.put(VectorRows.key(text), byText.get(text)));
        rows.put(embedder.model(), article.slug(), fresh);
        known.putAll(fresh);
    }

    private static Map<String, float[]> pick(Set<String> words, Map<String, float[]> byText) {
        return words.stream().collect(Collectors.toMap(word -> word, byText::get));
    }

    private static Vectors vectors(Entry entry, Map<String, float[]> known) {
        return Vectors.of(Passages.texts(entry).stream()
                .map(text -> known.get(VectorRows.key(text)))
                .toList());
    }

    private static Set<String> texts(Article article, List<Entry> entries) {
        var texts = new LinkedHashSet<String>();
        entries.forEach(entry -> texts.addAll(Passages.texts(entry)));
        if (!entries.isEmpty()) {
            article.questions().forEach(question -> texts.add(question.text()));
        }
        return texts;
    }

    private static Map<ExpectedQuestion, float[]> questions(Article article, Map<String, float[]> known) {
        var questions = new LinkedHashMap<ExpectedQuestion, float[]>();
        for (var question : article.questions()) {
            var vector = known.get(VectorRows.key(question.text()));
            if (vector != null) {
                questions.put(question, vector);
            }
        }
        return questions;
    }

    /** Of a published article its passages, of any other nothing: so it leaves the index. */
    private static List<Entry> entries(Article article) {
        if (article.status() != ArticleStatus.PUBLISHED) {
            return List.of();
        }
        var labels = new HashMap<String, String>();
        labels.put("audience", article.audience());
        labels.put("category", article.category());
        labels.put("kind", article.kind());
        if (article.product() != null) {
            labels.put("product", article.product());
        }
        if (article.version() != null) {
            labels.put("version", article.version());
        }
        return Passages.of(article.slug(), article.title(), article.markdown(), labels);
    }
}
