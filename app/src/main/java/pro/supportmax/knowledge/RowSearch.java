package pro.supportmax.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.stereotype.Component;
import pro.supportmax.knowledge.index.LuceneIndex;
import pro.supportmax.knowledge.index.Words;
import pro.supportmax.models.Embedder;

/**
 * Searches the ledger itself while the index is being made: PostgreSQL's word search names a few dozen articles, and
 * those are ranked and answered from as usual, in an index that lives for one question.
 */
@Component
class RowSearch {

    private static final int MOST_ARTICLES = 30;

    private final ArticleRows rows;
    private final ArticleIndexer indexer;
    private final Embedder embedder;
    private final KnowledgeSettings settings;

    RowSearch(ArticleRows rows, ArticleIndexer indexer, Embedder embedder, KnowledgeSettings settings) {
        this.rows = rows;
        this.indexer = indexer;
        this.embedder = embedder;
        this.settings = settings;
    }

    PassageSearch over(Question question) {
        var words = Words.content(question.text()).values().stream()
                .filter(word -> word.matches("[a-z0-9]+"))
                .collect(Collectors.joining(" | "));
        var articles = rows.mentioning(words, embedder.model(), MOST_ARTICLES);
        try {
            var index = new LuceneIndex(new ByteBuffersDirectory());
            indexer.read(articles, index);
            index.refresh();
            return new PassageSearch(index, embedder, indexer.vocabulary(), settings.answerThreshold());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
