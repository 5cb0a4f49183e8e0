package pro.supportmax.channels.email.inbound;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.mail.Authentication;
import tools.jackson.databind.json.JsonMapper;

/** Mail as it came, and what was found out about it. */
@Component
class RawMails {

    private final JdbcClient sql;
    private final JsonMapper json;

    RawMails(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * What was found out about a mail.
     *
     * @param kind {@code personal, auto_reply, bounce, feedback_report, bulk}
     * @param why the evidence for that kind; null for a person's
     * @param sender address of who writes, lower case; empty when the mail does not tell
     * @param recipient to whom the sending side delivered it; null where only the mail itself tells
     * @param authentication verdicts of servers that we trust (RFC 8601)
     * @param problems what was broken and how it was read all the same
     */
    record Findings(
            String kind,
            @Nullable String why,
            String sender,
            @Nullable String recipient,
            Authentication authentication,
            List<String> problems,
            Instant receivedAt) {}

    Optional<Findings> findings(UUID message) {
        return sql.sql("""
                        select kind, why, sender, recipient, authentication, problems, received_at
                        from channels.mail where message = ?
                        """)
                .param(message)
                .query((row, _) -> new Findings(
                        row.getString("kind"),
                        row.getString("why"),
                        row.getString("sender"),
                        row.getString("recipient"),
                        json.readValue(row.getString("authentication"), Authentication.class),
                        List.of((String[]) row.getArray("problems").getArray()),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The mail that became a message. */
    Optional<byte[]> of(UUID message) {
        return sql.sql("select raw from channels.mail where message = ?")
                .param(message)
                .query((row, _) -> row.getBytes("raw"))
                .optional();
    }
}
