package pro.supportmax.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the company has moved in: kept in the ledger, so that a killed process goes on where it was. */
@Component
class Progress {

    private final JdbcClient sql;
    private final Clock clock;

    Progress(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether it was decided before that the company moves in ({@link Stage#LOADING}), or has, or never will. */
    Stage stage() {
        return sql.sql("select stage from demo.company")
                .query((row, number) -> Stage.valueOf(row.getString("stage")))
                .optional()
                .orElse(Stage.UNDECIDED);
    }

    void enter(Stage stage) {
        sql.sql("""
                insert into demo.company (one, stage, changed_at) values (true, ?, ?)
                on conflict (one) do update set stage = excluded.stage, changed_at = excluded.changed_at
                """)
                .param(stage.name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Claims a ticket for the caller's transaction; false when it is in the ledger already. */
    boolean claim(String ticket) {
        return sql.sql("insert into demo.ticket (key) values (?) on conflict do nothing")
                        .param(ticket)
                        .update()
                == 1;
    }

    /** What was decided about the company. */
    enum Stage {
        /** Nothing yet: this is the first start. */
        UNDECIDED,
        /** It is moving in, or was when the process died. */
        LOADING,
        /** All of it is there. */
        LOADED,
        /** The ledger stays the operator's own. */
        DECLINED
    }
}
