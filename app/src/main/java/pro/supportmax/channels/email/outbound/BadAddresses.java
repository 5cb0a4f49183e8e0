package pro.supportmax.channels.email.outbound;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses to which nothing can be delivered, until their owner writes again. */
@Component
class BadAddresses {

    private final JdbcClient sql;
    private final Clock clock;

    BadAddresses(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<String> reason(String address) {
        return sql.sql("select reason from channels.bad_address where address = ?")
                .param(address)
                .query(String.class)
                .optional();
    }

    void mark(String address, String reason) {
        sql.sql("""
                insert into channels.bad_address (address, reason, since) values (?, ?, ?)
                on conflict (address) do update set reason = excluded.reason
                """)
                .params(address, reason, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgive(String address) {
        sql.sql("delete from channels.bad_address where address = ?")
                .param(address)
                .update();
    }
}
