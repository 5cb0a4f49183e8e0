package pro.supportmax.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.Page;
import pro.supportmax.knowledge.markdown.Html;

/**
 * The company's articles. Every method joins the caller's transaction; what it changes becomes searchable in the
 * background a moment after the commit.
 */
@Component
@Transactional
public class Articles {

    private final ArticleRows rows;
    private final Html html = new Html();
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Articles(ArticleRows rows, Clock clock, ApplicationEventPublisher facts) {
        this.rows = rows;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * As {@link #save(ArticleDraft, Actor)}, after a look at the article as it is now; nobody changes it in between.
     *
     * @param check throws to refuse
     */
    public Article save(ArticleDraft draft, Consumer<Optional<Article>> check, Actor by) {
        rows.lockSequence();
        check.accept(rows.find(draft.slug()));
        return save(draft, by);
    }

    /** Keeps the draft under its slug: a new article, a new revision of one, or nothing when it says the same. */
    public Article save(ArticleDraft draft, Actor by) {
        var change = rows.lockSequence() + 1;
        var before = rows.find(draft.slug());
        var questions = draft.questions() != null
                ? draft.questions()
                : before.map(Article::questions).orElse(List.of());
        var hash = hash(draft, questions);
        var sameText =
                before.isPresent() && Arrays.equals(rows.hash(draft.slug()).orElseThrow(), hash);
        var sameStatus = before.isPresent() && before.get().status() == draft.status();
        if (sameText && sameStatus) {
            return before.orElseThrow();
        }
        var revision = before.map(Article::revision).orElse(0) + (sameText ? 0 : 1);
        var article = article(draft, questions, revision);
        rows.put(article, hash, change);
        rows.advanceSequence(change);
        if (!sameText) {
            rows.putRevision(article, by);
            facts.publishEvent(new ArticleEvent.Revised(article.updatedAt(), by, article.slug(), revision));
        }
        if (!sameStatus) {
            facts.publishEvent(new ArticleEvent.Moved(article.updatedAt(), by, article.slug(), article.status()));
        }
        return article;
    }

    @Transactional(readOnly = true)
    public Article get(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("Article " + slug));
    }

    @Transactional(readOnly = true)
    public Optional<Article> find(String slug) {
        return rows.find(slug);
    }

    /** By title; the cursor of a page is the slug of its last article. */
    @Transactional(readOnly = true)
    public Page<Article> list(ArticleQuery query) {
        var found = rows.list(query);
        return found.size() <= query.limit()
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, query.limit()),
                        found.get(query.limit() - 1).slug());
    }

    /** Newest first; empty when there is no such article. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(String slug) {
        return rows.revisions(slug);
    }

    @Transactional(readOnly = true)
    public List<Category> categories() {
        return rows.categories();
    }

    /** The body as safe HTML: headings carry anchors, links between articles lead to the help centre. */
    public String html(Article article) {
        return html.of(article.markdown());
    }

    public Article publish(String slug, Actor by) {
        return move(slug, ArticleStatus.PUBLISHED, by);
    }

    /** Takes it out of the help centre and out of answers; its text stays as a draft. */
    public Article unpublish(String slug, Actor by) {
        return move(slug, ArticleStatus.DRAFT, by);
    }

    public Article archive(String slug, Actor by) {
        return move(slug, ArticleStatus.ARCHIVED, by);
    }

    private Article move(String slug, ArticleStatus to, Actor by) {
        var now = get(slug).draft();
        return save(
                new ArticleDraft(
                        slug,
                        now.title(),
                        now.category(),
                        now.audience(),
                        now.product(),
                        now.version(),
                        now.kind(),
                        to,
                        now.markdown()),
                by);
    }

    private Article article(ArticleDraft draft, List<ExpectedQuestion> questions, int revision) {
        return new Article(
                draft.slug(),
                draft.title(),
                draft.category(),
                draft.audience(),
                draft.product(),
                draft.version(),
                draft.kind(),
                draft.status(),
                draft.markdown(),
                revision,
                clock.instant(),
                questions);
    }

    /** Over all that a reader sees; not over the status, which moves without a new text. */
    private static byte[] hash(ArticleDraft draft, List<ExpectedQuestion> questions) {
        var parts = new ArrayList<@Nullable String>();
        parts.addAll(List.of(draft.title(), draft.category(), draft.audience(), draft.kind(), draft.markdown()));
        parts.add(draft.product());
        parts.add(draft.version());
        questions.forEach(question -> parts.addAll(Arrays.asList(question.section(), question.text())));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
