package pro.supportmax.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pro.supportmax.kernel.Actor;

/** The rows of articles and their revisions. */
@Repository
class ArticleRows {

    private static final String COLUMNS =
            "slug, title, category, audience, product, version, kind, status, markdown, revision, updated_at,"
                    + " questions";

    private static final char SECTION_ENDS = '\t';

    private final JdbcClient sql;

    ArticleRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every writer takes this row first, so writers never wait for each other in a circle. */
    long lockSequence() {
        return sql.sql("select change from knowledge.sequence for update")
                .query(Long.class)
                .single();
    }

    void advanceSequence(long change) {
        sql.sql("update knowledge.sequence set change = :change")
                .param("change", change)
                .update();
    }

    long lastChange() {
        return sql.sql("select change from knowledge.sequence")
                .query(Long.class)
                .single();
    }

    Optional<Article> find(String slug) {
        return sql.sql("select " + COLUMNS + " from knowledge.article where slug = :slug")
                .param("slug", slug)
                .query(ArticleRows::article)
                .optional();
    }

    Optional<byte[]> hash(String slug) {
        return sql.sql("select hash from knowledge.article where slug = :slug")
                .param("slug", slug)
                .query(byte[].class)
                .optional();
    }

    void put(Article article, byte[] hash, long change) {
        sql.sql("""
                insert into knowledge.article (slug, title, category, audience, product, version, kind, status,
                    markdown, hash, revision, change, updated_at, questions)
                values (:slug, :title, :category, :audience, :product, :version, :kind, :status,
                    :markdown, :hash, :revision, :change, :at, :questions)
                on conflict (slug) do update set title = excluded.title, category = excluded.category,
                    audience = excluded.audience, product = excluded.product, version = excluded.version,
                    kind = excluded.kind, status = excluded.status, markdown = excluded.markdown, hash = excluded.hash,
                    revision = excluded.revision, change = excluded.change, updated_at = excluded.updated_at,
                    questions = excluded.questions""")
                .param("questions", written(article.questions()))
                .param("slug", article.slug())
                .param("title", article.title())
                .param("category", article.category())
                .param("audience", article.audience())
                .param("product", article.product())
                .param("version", article.version())
                .param("kind", article.kind())
                .param("status", article.status().word())
                .param("markdown", article.markdown())
                .param("hash", hash)
                .param("revision", article.revision())
                .param("change", change)
                .param("at", at(article.updatedAt()))
                .update();
    }

    void putRevision(Article article, Actor by) {
        sql.sql("insert into knowledge.revision (slug, revision, title, markdown, by_type, by_id, at)"
                        + " values (:slug, :revision, :title, :markdown, :type, :id, :at)")
                .param("slug", article.slug())
                .param("revision", article.revision())
                .param("title", article.title())
                .param("markdown", article.markdown())
                .param("type", by.type().word())
                .param("id", by.id())
                .param("at", at(article.updatedAt()))
                .update();
    }

    /** One more than the limit, so that the caller sees whether there is a next page. */
    List<Article> list(ArticleQuery query) {
        return sql.sql("select " + COLUMNS + """
                         from knowledge.article
                        where (:status::text is null or status = :status)
                          and (:category::text is null or category = :category)
                          and (:audience::text is null or audience = :audience)
                          and (:text::text is null or title ilike :text or markdown ilike :text)
                          and (:after::text is null or (lower(title), slug) >
                              (select lower(title), slug from knowledge.article where slug = :after))
                        order by lower(title), slug
                        limit :limit""")
                .param("status", query.status() == null ? null : query.status().word())
                .param("category", query.category())
                .param("audience", query.audience())
                .param("text", query.text() == null ? null : "%" + literal(query.text()) + "%")
                .param("after", query.after())
                .param("limit", query.limit() + 1)
                .query(ArticleRows::article)
                .list();
    }

    /** In the order of their changes. */
    List<Changed> changedAfter(long change, int most) {
        return sql.sql("select change, " + COLUMNS
                        + " from knowledge.article where change > :change order by change limit :most")
                .param("change", change)
                .param("most", most)
                .query((row, n) -> new Changed(row.getLong("change"), article(row, n)))
                .list();
    }

    long countChangedAfter(long change) {
        return sql.sql("select count(*) from knowledge.article where change > :change")
                .param("change", change)
                .query(Long.class)
                .single();
    }

    /** Published and embedded articles with any of the words, those with most of them first. */
    List<Article> mentioning(String anyOf, String model, int most) {
        return sql.sql("select " + COLUMNS + """
                         from knowledge.article, to_tsquery('english', :words) query
                        where status = 'published' and words @@ query and exists (
                              select 1 from knowledge.vector v where v.article = slug and v.model = :model)
                        order by ts_rank_cd(words, query, 1) desc, slug limit :most""")
                .param("words", anyOf)
                .param("model", model)
                .param("most", most)
                .query(ArticleRows::article)
                .list();
    }

    /** The id of this ledger, so that an index made for another one is told apart. */
    String ledger() {
        return sql.sql("select ledger::text from knowledge.sequence")
                .query(String.class)
                .single();
    }

    List<Revision> revisions(String slug) {
        return sql.sql("select * from knowledge.revision where slug = :slug order by revision desc")
                .param("slug", slug)
                .query((row, n) -> new Revision(
                        row.getString("slug"),
                        row.getInt("revision"),
                        row.getString("title"),
                        row.getString("markdown"),
                        new Actor(Actor.Type.of(row.getString("by_type")), row.getString("by_id")),
                        instant(row, "at")))
                .list();
    }

    List<Category> categories() {
        return sql.sql("select category, count(*) filter (where status = 'published') as articles"
                        + " from knowledge.article group by category order by category")
                .query((row, n) -> new Category(row.getString("category"), row.getInt("articles")))
                .list();
    }

    private static String literal(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Article article(ResultSet row, int n) throws SQLException {
        return new Article(
                row.getString("slug"),
                row.getString("title"),
                row.getString("category"),
                row.getString("audience"),
                row.getString("product"),
                row.getString("version"),
                row.getString("kind"),
                ArticleStatus.of(row.getString("status")),
                row.getString("markdown"),
                row.getInt("revision"),
                instant(row, "updated_at"),
                questions(row.getString("questions")));
    }

    /** One a line, behind the section that answers it when that is known. */
    private static String written(List<ExpectedQuestion> questions) {
        return questions.stream()
                .map(question -> question.section() == null
                        ? question.text()
                        : question.section() + SECTION_ENDS + question.text())
                .collect(Collectors.joining("\n"));
    }

    private static List<ExpectedQuestion> questions(String written) {
        return written.lines()
                .map(line -> {
                    int end = line.indexOf(SECTION_ENDS);
                    return end < 0
                            ? ExpectedQuestion.of(line)
                            : new ExpectedQuestion(line.substring(end + 1), line.substring(0, end));
                })
                .toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** An article and the number of the change that made it so. */
    record Changed(long change, Article article) {}
}
