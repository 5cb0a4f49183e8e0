package pro.supportmax.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of files, and the queue of those that are still to be taken; all processes share it. */
@Component
class TextRows {

    /** PostgreSQL's limit on the words of a row is 1 MB; so many letters cannot reach it, whatever they are. */
    private static final int LETTERS_SEARCHED = 200_000;

    private final JdbcClient sql;
    private final TextBell bell;

    TextRows(JdbcClient sql, TextBell bell) {
        this.sql = sql;
        this.bell = bell;
    }

    /** In the transaction that keeps the file. */
    void queue(UUID file) {
        sql.sql("insert into files.text (file) values (?)").param(file).update();
        bell.ringAfterCommit();
    }

    /** The next file; that a lease lapsed is a failure too, for the file may be why. */
    Optional<TextJob> lease(Duration length) {
        return sql.sql("""
                        with next as (
                            select file from files.text
                            where state = 'pending' and available_at <= clock_timestamp()
                            order by available_at, queued
                            limit 1
                            for update skip locked)
                        update files.text t
                        set failures = failures + case when leased then 1 else 0 end, leased = true,
                            lease_no = lease_no + 1,
                            available_at = clock_timestamp() + make_interval(secs => :seconds)
                        from next, files.file f
                        where t.file = next.file and f.id = next.file
                        returning f.id, f.type, f.size, t.failures, t.lease_no
                        """)
                .param("seconds", seconds(length))
                .query((row, _) -> new TextJob(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getInt("failures"),
                        row.getLong("lease_no")))
                .optional();
    }

    /** @return false when another process has taken the file over */
    boolean finish(TextJob job, FileText found) {
        return switch (found) {
            case FileText.Done(var text, var truncated) -> done(job, text, truncated);
            case FileText.None(var reason) -> end(job, "none", reason);
            case FileText.Unreadable(var reason) -> end(job, "unreadable", reason);
            case FileText.Pending() -> again(job, Duration.ZERO, job.failures());
        };
    }

    private boolean done(TextJob job, String text, boolean truncated) {
        return sql.sql("""
                        update files.text
                        set state = 'done', text = :text, truncated = :truncated, leased = false,
                            words = to_tsvector('english', left(:text, :searched))
                        where file = :file and lease_no = :lease and state = 'pending'
                        """)
                        .param("text", text)
                        .param("truncated", truncated)
                        .param("searched", LETTERS_SEARCHED)
                        .param("file", job.file())
                        .param("lease", job.lease())
                        .update()
                == 1;
    }

    private boolean end(TextJob job, String state, String reason) {
        return sql.sql("""
                        update files.text set state = ?, reason = ?, leased = false
                        where file = ? and lease_no = ? and state = 'pending'
                        """).params(state, reason, job.file(), job.lease()).update() == 1;
    }

    /**
     * @param failures of the file so far
     * @return false when another process has taken the file over
     */
    boolean again(TextJob job, Duration pause, int failures) {
        return sql.sql("""
                        update files.text
                        set leased = false, failures = ?, available_at = clock_timestamp() + make_interval(secs => ?)
                        where file = ? and lease_no = ? and state = 'pending'
                        """)
                        .params(failures, seconds(pause), job.file(), job.lease())
                        .update()
                == 1;
    }

    Optional<FileText> text(UUID file) {
        return sql.sql("select state, text, truncated, reason from files.text where file = ?")
                .param(file)
                .query(TextRows::text)
                .optional();
    }

    private static FileText text(ResultSet row, int number) throws SQLException {
        var state = row.getString("state");
        return switch (state) {
            case "pending" -> new FileText.Pending();
            case "done" -> new FileText.Done(row.getString("text"), row.getBoolean("truncated"));
            case "none" -> new FileText.None(row.getString("reason"));
            case "unreadable" -> new FileText.Unreadable(row.getString("reason"));
            default -> throw new IllegalStateException("A text is never " + state);
        };
    }

    List<UUID> withWords(String words, int most) {
        return sql.sql("""
                        select f.id from files.text t join files.file f on f.id = t.file
                        where t.words @@ websearch_to_tsquery('english', ?) and f.claimed
                        order by f.created_at desc limit ?
                        """)
                .params(words, most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
