package pro.supportmax.tickets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose support this is and how the machine signs, as whoever moved in wrote it. An operator's settings come before it.
 * What another process writes is seen within seconds.
 */
@Component
public class Signboard {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final JdbcClient sql;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    Signboard(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Names(String company, String assistant) {}

    private record Seen(Optional<Names> names, Instant until) {}

    /** The company's name; empty when nobody wrote one. */
    public Optional<String> company() {
        return names().map(Names::company);
    }

    /** The name with which the machine signs, which says that it is a machine; empty when nobody wrote one. */
    public Optional<String> assistant() {
        return names().map(Names::assistant);
    }

    /** @throws IllegalArgumentException when a name is empty or longer than a line of 200 characters */
    public void write(String company, String assistant) {
        sql.sql("""
                insert into tickets.signboard (company, assistant) values (?, ?)
                on conflict (one) do update set company = excluded.company, assistant = excluded.assistant
                """)
                .params(
                        Texts.line("The company's name", company, 200),
                        Texts.line("The assistant's name", assistant, 200))
                .update();
        seen = null;
    }

    private Optional<Names> names() {
        var now = clock.instant();
        var last = seen;
        if (last == null || last.until().isBefore(now)) {
            last = new Seen(read(), now.plus(LOOK_AGAIN));
            seen = last;
        }
        return last.names();
    }

    private Optional<Names> read() {
        return sql.sql("select company, assistant from tickets.signboard")
                .query((row, _) -> new Names(row.getString("company"), row.getString("assistant")))
                .optional();
    }
}
