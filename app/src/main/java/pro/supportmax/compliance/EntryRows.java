package pro.supportmax.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Actor;

/** The table of entries and the last link of the chain. */
@Component
class EntryRows {

    private static final String SELECT =
            "select id, at, actor_type, actor_id, type, subject, content, position, hash from compliance.entry ";
    private static final int FETCHED_AT_ONCE = 1_000;

    private final JdbcClient sql;

    EntryRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** All in one statement, in the order given. */
    void write(List<Draft> drafts) {
        sql.sql("""
                insert into compliance.entry (at, actor_type, actor_id, type, subject, content)
                select * from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                """)
                .param(column(drafts, draft -> draft.at().toString()))
                .param(column(drafts, draft -> draft.by().type().word()))
                .param(column(drafts, draft -> draft.by().id()))
                .param(column(drafts, Draft::type))
                .param(column(drafts, Draft::subject))
                .param(column(drafts, Draft::content))
                .update();
    }

    private static String[] column(List<Draft> drafts, Function<Draft, String> part) {
        return drafts.stream().map(part).toArray(String[]::new);
    }

    List<AuditEntry> unsealed(int limit) {
        return sql.sql(SELECT + "where position is null order by id limit ?")
                .param(limit)
                .query(EntryRows::entry)
                .list();
    }

    void seal(List<AuditEntry> entries, List<Link> links) {
        sql.sql("""
                update compliance.entry e set position = s.position, hash = decode(s.hash, 'hex')
                from unnest(?::bigint[], ?::bigint[], ?::text[]) as s (id, position, hash)
                where e.id = s.id
                """)
                .param(entries.stream().mapToLong(AuditEntry::id).toArray())
                .param(links.stream().mapToLong(Link::position).toArray())
                .param(links.stream().map(Link::hex).toArray(String[]::new))
                .update();
        sql.sql("update compliance.head set position = ?, hash = ?")
                .params(links.getLast().position(), links.getLast().hash())
                .update();
    }

    Link head() {
        return sql.sql("select position, hash from compliance.head")
                .query((row, number) -> new Link(row.getLong("position"), row.getBytes("hash")))
                .single();
    }

    /** Hands on the sealed entries in the order of the chain, a thousand in memory at a time, as long as wanted. */
    void walk(Walk walk) {
        sql.sql(SELECT + "where position is not null order by position")
                .withFetchSize(FETCHED_AT_ONCE)
                .query((ResultSet rows) -> {
                    boolean on = true;
                    while (on && rows.next()) {
                        on = walk.step(entry(rows, 0));
                    }
                    return on;
                });
    }

    long countUnsealed() {
        return sql.sql("select count(*) from compliance.entry where position is null")
                .query(Long.class)
                .single();
    }

    List<AuditEntry> newest(long before, int limit) {
        return sql.sql(SELECT + "where id < ? order by id desc limit ?")
                .params(before, limit)
                .query(EntryRows::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        var hash = row.getBytes("hash");
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(Actor.Type.of(row.getString("actor_type")), row.getString("actor_id")),
                row.getString("type"),
                row.getString("subject"),
                row.getString("content"),
                row.getObject("position", Long.class),
                hash == null ? null : HexFormat.of().formatHex(hash));
    }
}
