package pro.supportmax.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Actor;
import pro.supportmax.transfer.runs.Order;
import pro.supportmax.transfer.runs.RunRows;

/** The table of imports. */
@Component
class ImportRows {

    private static final String SELECT = """
            select id, name, kind, source, own, dry_run, ordered_by, state, why, done, total, tallies, created_at, ended_at
            from transfer.import
            """;

    private final JdbcClient sql;

    ImportRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, ImportOrder order, Instant at) {
        var kind = order.kind();
        sql.sql("""
                insert into transfer.import (id, name, kind, source, own, dry_run, ordered_by, state, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?)
                """)
                .param(id)
                .param(order.name())
                .param(kind == null ? "" : kind.word())
                .param(order.source() == null ? "" : order.source())
                .param(order.own().toArray(String[]::new))
                .param(order.dryRun())
                .param(order.by().id())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was recognised. */
    void know(UUID id, Kind kind, String source) {
        sql.sql("update transfer.import set kind = ?, source = ? where id = ?")
                .params(kind.word(), source, id)
                .update();
    }

    /** @return whether there was one that had failed */
    boolean restart(UUID id) {
        return sql.sql("update transfer.import set state = 'waiting', why = null where id = ? and state = 'failed'")
                        .param(id)
                        .update()
                == 1;
    }

    Optional<ImportView> find(UUID id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id)
                .query(ImportRows::view)
                .optional();
    }

    /** The newest first. */
    List<ImportView> list(int most) {
        return sql.sql(SELECT + "order by created_at desc, id limit ?")
                .param(most)
                .query(ImportRows::view)
                .list();
    }

    /** Waiting, or begun and not ended; the oldest first. */
    List<UUID> unfinished() {
        return sql.sql("select id from transfer.import where state in ('waiting', 'running') order by created_at, id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    Order order(UUID id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, _) -> new Order(
                        id,
                        row.getString("source"),
                        Set.of((String[]) row.getArray("own").getArray()),
                        row.getBoolean("dry_run"),
                        Actor.teammate(row.getString("ordered_by"))))
                .single();
    }

    private static ImportView view(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                kind(row.getString("kind")),
                row.getString("source"),
                row.getBoolean("dry_run"),
                ImportView.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("why"),
                row.getLong("done"),
                row.getLong("total"),
                counts(row.getString("tallies")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static @Nullable Kind kind(String word) {
        return word.isEmpty() ? null : Kind.of(word);
    }

    private static Map<String, ImportView.Count> counts(String tallies) {
        var counts = new TreeMap<String, ImportView.Count>();
        RunRows.tallies(tallies)
                .forEach((kind, tally) -> counts.put(
                        kind.word(),
                        new ImportView.Count(tally.added(), tally.changed(), tally.present(), tally.refused())));
        return counts;
    }
}
