package pro.supportmax.transfer.runs;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was imported before, by its source and its id there. */
@Component
class Known {

    private final JdbcClient sql;

    Known(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Something that is here.
     *
     * @param here what it is called here: a ticket's number, a customer's id
     * @param digest of what it said when it was imported
     * @param run the import that brought it
     */
    record Entry(String here, String digest, UUID run) {}

    Optional<Entry> find(String source, Thing thing) {
        return sql.sql("select here, digest, import from transfer.known where source = ? and kind = ? and id = ?")
                .params(source, thing.kind().word(), thing.id())
                .query((row, _) ->
                        new Entry(row.getString("here"), row.getString("digest"), row.getObject("import", UUID.class)))
                .optional();
    }

    void remember(String source, Thing thing, Entry entry) {
        sql.sql("""
                insert into transfer.known (source, kind, id, here, digest, import) values (?, ?, ?, ?, ?, ?)
                on conflict (source, kind, id) do update
                set here = excluded.here, digest = excluded.digest, import = excluded.import
                """)
                .params(source, thing.kind().word(), thing.id(), entry.here(), entry.digest(), entry.run())
                .update();
    }
}
