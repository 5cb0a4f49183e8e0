package pro.supportmax.knowledge.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import pro.supportmax.knowledge.ExpectedQuestion;

/**
 * Passages and questions that were read lately. Lucene compresses stored fields in blocks, so that one small text costs
 * the unpacking of its neighbours; and what people ask today is close to what they asked yesterday. A part of the index
 * never changes once it is written, so what was read of it stays true.
 */
final class Decoded {

    private static final int PASSAGE_BYTES = 24 << 20;
    private static final int QUESTIONS = 20_000;

    private final Cache<Place, Stored> passages = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(PASSAGE_BYTES)
            .<Place, Stored>weigher((_, stored) -> stored.size())
            .build();
    private final Cache<Place, Question> questions =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(QUESTIONS).build();

    private record Place(IndexReader.CacheKey part, int doc) {}

    /** An expected question, and the article that expects it. */
    record Question(String article, ExpectedQuestion question) {}

    /** @throws IOException when the bytes are not those that were stored */
    Stored passage(IndexSearcher searcher, int doc) throws IOException {
        var place = place(searcher, doc);
        var known = passages.getIfPresent(place);
        if (known != null) {
            return known;
        }
        var document = searcher.storedFields().document(doc, Set.of(LuceneIndex.STORED));
        var read = Stored.unpack(document.getBinaryValue(LuceneIndex.STORED).bytes);
        passages.put(place, read);
        return read;
    }

    Question question(IndexSearcher searcher, int doc) throws IOException {
        var place = place(searcher, doc);
        var known = questions.getIfPresent(place);
        if (known != null) {
            return known;
        }
        var asked = searcher.storedFields()
                .document(doc, Set.of(LuceneIndex.ARTICLE, LuceneIndex.QUESTION, LuceneIndex.SECTION));
        var read = new Question(
                asked.get(LuceneIndex.ARTICLE),
                new ExpectedQuestion(asked.get(LuceneIndex.QUESTION), asked.get(LuceneIndex.SECTION)));
        questions.put(place, read);
        return read;
    }

    private static Place place(IndexSearcher searcher, int doc) {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return new Place(leaf.reader().getCoreCacheHelper().getKey(), doc - leaf.docBase);
    }
}
