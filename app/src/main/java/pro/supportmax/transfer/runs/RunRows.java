package pro.supportmax.transfer.runs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.transfer.runs.Thing.Kind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an import leaves in its row and its report while it runs. */
@Component
public class RunRows {

    private static final JsonMapper json = JsonMapper.builder().build();

    private final JdbcClient sql;

    RunRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** One line of a report. */
    public record Line(String file, long position, String item, String why) {}

    void progress(UUID run, long done, Map<Kind, Tally> tallies) {
        sql.sql("update transfer.import set done = ?, tallies = ?::jsonb where id = ?")
                .params(done, json.writeValueAsString(tallies), run)
                .update();
    }

    void refuse(UUID run, Spot spot, String why) {
        sql.sql("insert into transfer.refusal (import, file, position, item, why) values (?, ?, ?, ?, ?)")
                .params(run, printable(spot.file()), spot.position(), printable(spot.id()), printable(why))
                .update();
    }

    /** Begins anew: what was reported by an attempt that did not come to its end is forgotten. */
    public void begin(UUID run) {
        sql.sql("delete from transfer.refusal where import = ?").param(run).update();
        sql.sql("delete from transfer.comment where import = ?").param(run).update();
        sql.sql("""
                update transfer.import
                set state = 'running', why = null, done = 0, total = 0, tallies = '{}', ended_at = null where id = ?
                """).param(run).update();
    }

    /** @param total bytes to read */
    public void expect(UUID run, long total) {
        sql.sql("update transfer.import set total = ? where id = ?")
                .params(total, run)
                .update();
    }

    public void end(UUID run, String state, String why, Instant at) {
        sql.sql("delete from transfer.comment where import = ?").param(run).update();
        sql.sql("update transfer.import set state = ?, why = nullif(?, ''), ended_at = ? where id = ?")
                .params(state, why, at.atOffset(ZoneOffset.UTC), run)
                .update();
    }

    /** In the order of the files. */
    public List<Line> lines(UUID run, int most) {
        return sql.sql("select file, position, item, why from transfer.refusal where import = ? order by id limit ?")
                .params(run, most)
                .query((row, _) -> new Line(
                        row.getString("file"), row.getLong("position"), row.getString("item"), row.getString("why")))
                .list();
    }

    public static Map<Kind, Tally> tallies(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }

    private static String printable(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return line.length() <= 500 ? line : line.substring(0, 499) + "…";
    }
}
