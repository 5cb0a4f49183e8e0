package pro.supportmax.channels.email.inbound;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mail as it came. */
@Component
class RawMails {

    private final JdbcClient sql;

    RawMails(JdbcClient sql) {
        this.sql = sql;
    }

    /** The mail that became a message. */
    Optional<byte[]> of(UUID message) {
        return sql.sql("select raw from channels.mail where message = ?")
                .param(message)
                .query((row, _) -> row.getBytes("raw"))
                .optional();
    }
}
