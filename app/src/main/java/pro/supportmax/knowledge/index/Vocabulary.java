package pro.supportmax.knowledge.index;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of single words, so that a question's "whitelist" is seen to be answered by an article's "allow". Words
 * are embedded when their article is indexed; a question costs at most the embeddings of its own new words.
 */
public final class Vocabulary {

    private static final int MOST = 100_000;

    private final Map<String, byte[]> words = new ConcurrentHashMap<>();

    /** Those of the words that have no vector yet; none once the vocabulary is full. */
    public Set<String> missing(Collection<String> wanted) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(words.keySet());
        return words.size() < MOST ? missing : Set.of();
    }

    public void put(String word, float[] vector) {
        words.put(word, Bytes.of(vector));
    }

    public byte @Nullable [] of(String word) {
        return words.get(word);
    }

    public void retain(Set<String> wanted) {
        words.keySet().retainAll(wanted);
    }
}
