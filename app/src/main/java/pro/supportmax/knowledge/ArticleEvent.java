package pro.supportmax.knowledge;

import java.time.Instant;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;

/** What happens to an article; published in the transaction that does it. */
public sealed interface ArticleEvent extends Fact {

    String slug();

    @Override
    default String subject() {
        return "article:" + slug();
    }

    /** A changed text was saved as this revision. */
    record Revised(Instant at, Actor by, String slug, int revision) implements ArticleEvent {}

    /** Its status changed, also right after its first revision. */
    record Moved(Instant at, Actor by, String slug, ArticleStatus to) implements ArticleEvent {}
}
