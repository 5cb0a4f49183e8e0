package pro.supportmax.channels.http;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Effects that happen once for a key, also when the process dies between the effect and its answer: the key is written in
 * the effect's own transaction.
 */
@Component
public class OnceOnly {

    private final JdbcClient jdbc;
    private final Clock clock;

    OnceOnly(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Does the work, or gives the result of the first time.
     *
     * @param key null does the work every time
     * @param work what has an effect; its result names what it made
     */
    @Transactional
    public UUID perform(@Nullable String key, Supplier<UUID> work) {
        if (key == null) {
            return work.get();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('channels:' || ?, 0))")
                .param(key)
                .query((_, _) -> 1)
                .single();
        var before = jdbc.sql("select result from channels.effect where key = ?")
                .param(key)
                .query(UUID.class)
                .optional();
        if (before.isPresent()) {
            return before.get();
        }
        var result = work.get();
        jdbc.sql("insert into channels.effect (key, result, at) values (?, ?, ?)")
                .params(key, result, Timestamp.from(clock.instant()))
                .update();
        return result;
    }
}
