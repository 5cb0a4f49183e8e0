package pro.supportmax.knowledge;

import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the published articles. Answers cost the embedding of the question, if the caller does not bring it, and a few
 * milliseconds. While the index is missing, outdated or damaged, answers come from the ledger's rows, more slowly.
 */
@Component
public class Knowledge {

    private static final Logger LOG = LoggerFactory.getLogger(Knowledge.class);

    private final IndexKeeper keeper;
    private final RowSearch rows;

    Knowledge(IndexKeeper keeper, RowSearch rows) {
        this.keeper = keeper;
        this.rows = rows;
    }

    /** The passages that fit the question best, best first: at most its limit, and at most 30. */
    public List<Passage> search(Question question) {
        return ask(question, search -> search.search(question));
    }

    /** The articles' own words that answer the question, or the plain statement that they do not. */
    public Answer answer(Question question) {
        return ask(question, search -> search.answer(question));
    }

    /** All searchable articles with up to so many of the meanings each is about; empty while the index is being made. */
    public List<Shelved> shelved(int most) {
        return keeper.search().map(search -> search.shelved(most)).orElse(List.of());
    }

    /** Grows with every change of an article that has become searchable; 0 before the first. */
    public long revision() {
        return keeper.upTo();
    }

    public IndexState state() {
        var search = keeper.search();
        if (search.isEmpty()) {
            return new IndexState(IndexState.Mode.REBUILDING, 0, keeper.pending(), keeper.why());
        }
        return new IndexState(IndexState.Mode.READY, search.get().passages(), keeper.pending(), keeper.why());
    }

    private <T> T ask(Question question, Function<PassageSearch, T> ask) {
        var search = keeper.search();
        if (search.isPresent()) {
            try {
                return ask.apply(search.get());
            } catch (RuntimeException | Error e) {
                // damaged files fail in any way; what is the question's own fault fails again below
                LOG.warn("A search failed and is answered from the ledger problem={}", e.toString());
                keeper.suspect();
            }
        }
        try (var direct = rows.over(question)) {
            return ask.apply(direct);
        }
    }
}
