package pro.supportmax.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import pro.supportmax.knowledge.index.Entry;
import pro.supportmax.knowledge.index.Passages;
import pro.supportmax.knowledge.index.Vectors;
import pro.supportmax.knowledge.index.Vocabulary;
import pro.supportmax.knowledge.index.Words;
import pro.supportmax.models.Embedder;

/** Cuts and embeds documents that no ledger keeps. */
final class Reading {

    private final Embedder embedder;
    private final Vocabulary vocabulary;

    Reading(Embedder embedder, Vocabulary vocabulary) {
        this.embedder = embedder;
        this.vocabulary = vocabulary;
    }

    /** A document as the index takes it. */
    record Read(String id, Map<Entry, Vectors> entries, Map<ExpectedQuestion, float[]> questions) {}

    List<Read> of(List<PassageSearch.Doc> docs) {
        var read = new ArrayList<Read>();
        var cut = new LinkedHashMap<PassageSearch.Doc, List<Entry>>();
        docs.forEach(doc -> cut.put(doc, Passages.of(doc.id(), doc.title(), doc.text(), Map.of())));
        var vectors = embed(cut);
        cut.forEach((doc, entries) -> {
            var ready = doc.embedding();
            var own = new LinkedHashMap<Entry, Vectors>();
            for (var entry : ready == null ? entries : entries.subList(0, Math.min(1, entries.size()))) {
                own.put(
                        entry,
                        Vectors.of(Passages.texts(entry).stream()
                                .map(text -> ready == null ? Objects.requireNonNull(vectors.get(text)) : ready.values())
                                .toList()));
            }
            var questions = new LinkedHashMap<ExpectedQuestion, float[]>();
            doc.questions().forEach(asked -> questions.put(asked, Objects.requireNonNull(vectors.get(asked.text()))));
            read.add(new Read(doc.id(), own, questions));
        });
        return read;
    }

    private Map<String, float[]> embed(Map<PassageSearch.Doc, List<Entry>> cut) {
        var texts = new LinkedHashSet<String>();
        Set<String> words = new HashSet<>();
        cut.forEach((doc, entries) -> {
            doc.questions().forEach(asked -> texts.add(asked.text()));
            if (doc.embedding() == null) {
                entries.forEach(entry -> texts.addAll(Passages.texts(entry)));
                entries.forEach(entry -> words.addAll(Words.telling(Passages.embedded(entry))));
            }
        });
        var unknown = vocabulary.missing(words);
        texts.addAll(unknown);
        var all = new ArrayList<>(texts);
        var embeddings = embedder.embedAll(all);
        var vectors = new LinkedHashMap<String, float[]>();
        for (int i = 0; i < all.size(); i++) {
            vectors.put(all.get(i), embeddings.get(i).values());
        }
        unknown.forEach(word -> vocabulary.put(word, Objects.requireNonNull(vectors.get(word))));
        return vectors;
    }
}
