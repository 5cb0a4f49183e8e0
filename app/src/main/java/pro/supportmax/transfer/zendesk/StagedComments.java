package pro.supportmax.transfer.zendesk;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.transfer.runs.Spot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments that lie apart from their tickets, laid down until the ticket is read. */
@Component
class StagedComments {

    /** {@code comments/35436.json}, {@code tickets/35436/comments.json}, {@code ticket_35436_comments.json}. */
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?!.*\\d)");

    private final JdbcClient sql;

    StagedComments(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws IllegalArgumentException when nothing tells which ticket it belongs to */
    void comment(UUID run, Item item) {
        stage(run, ticket(item.json(), item.spot().file()), item.json(), item.spot());
    }

    /** The comments among what happened to a ticket. */
    void event(UUID run, Item item) {
        var ticket = ticket(item.json(), "");
        for (var child : item.json().path("child_events")) {
            if (Item.textOr(child, "event_type", Item.textOr(child, "type", "")).equalsIgnoreCase("Comment")) {
                stage(run, ticket, timed(child, item.json()), item.spot());
            }
        }
    }

    private static JsonNode timed(JsonNode comment, JsonNode event) {
        return comment.has("created_at") || !(comment instanceof ObjectNode fields)
                ? comment
                : fields.set("created_at", event.path("created_at"));
    }

    private void stage(UUID run, String ticket, JsonNode comment, Spot spot) {
        sql.sql("insert into transfer.comment (import, ticket, file, position, json) values (?, ?, ?, ?, ?)")
                .params(
                        run,
                        ticket,
                        spot.file(),
                        spot.position(),
                        comment.toString().replace("\\u0000", ""))
                .update();
    }

    List<JsonNode> of(UUID run, String ticket) {
        return sql.sql("select json from transfer.comment where import = ? and ticket = ? order by place")
                .params(run, ticket)
                .query((row, _) -> JsonItems.parse(row.getString("json")))
                .list();
    }

    void done(UUID run, String ticket) {
        sql.sql("delete from transfer.comment where import = ? and ticket = ?")
                .params(run, ticket)
                .update();
    }

    /** A ticket whose comments came without it. */
    record Orphan(String ticket, Spot spot) {}

    /** The next after a ticket, in the order of their ids. */
    @Nullable
    Orphan orphan(UUID run, String after) {
        return sql.sql("""
                select ticket, file, position from transfer.comment where import = ? and ticket > ?
                order by ticket, place limit 1
                """)
                .params(run, after)
                .query((row, _) -> new Orphan(
                        row.getString("ticket"),
                        new Spot(row.getString("file"), row.getLong("position"), row.getString("ticket"))))
                .optional()
                .orElse(null);
    }

    private static String ticket(JsonNode item, String file) {
        var named = Item.text(item, "ticket_id");
        var number = NUMBER.matcher(file);
        if (named == null && !number.find()) {
            throw new IllegalArgumentException(
                    "it does not say which ticket it belongs to, and its file has no number");
        }
        return named == null ? number.group(1) : named;
    }
}
