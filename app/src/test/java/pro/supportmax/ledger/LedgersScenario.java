package pro.supportmax.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import pro.supportmax.Ledgers;

class LedgersScenario {

    @Test
    void copiesDoNotSeeEachOther() {
        var one = JdbcClient.create(Ledgers.fresh());
        var other = JdbcClient.create(Ledgers.fresh());
        one.sql("create table mine (x int)").update();

        assertThat(other.sql("select to_regclass('mine')::text")
                        .query(String.class)
                        .optional())
                .isEmpty();
    }
}
