package pro.supportmax.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import pro.supportmax.Room;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;

class AuditTrailScenario {

    private Room room;
    private AuditTrail trail;
    private Sealer sealer;

    record Seen(Instant at, Actor by, int number, String beyond) implements Fact {

        @Override
        public String subject() {
            return "thing:" + number;
        }
    }

    @BeforeEach
    void open() {
        room = new Room("pro.supportmax.compliance");
        trail = room.get(AuditTrail.class);
        sealer = room.get(Sealer.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void keepsEachFactWithWhoAndWhenAndWhat() {
        publish(7);
        sealer.sealAll();

        var entry = trail.entries(null, 10).items().getFirst();
        assertThat(entry.at()).isEqualTo(room.clock().instant());
        assertThat(entry.by()).isEqualTo(Actor.system("test"));
        assertThat(entry.subject()).isEqualTo("thing:7");
        assertThat(entry.type()).isEqualTo("compliance.AuditTrailScenario.Seen");
        assertThat(entry.content())
                .isEqualTo("{\"at\":\"2026-03-02T09:00:00Z\",\"beyond\":\"ä€😀\","
                        + "\"by\":{\"id\":\"test\",\"type\":\"SYSTEM\"},\"number\":7}");
        assertThat(entry.position()).isEqualTo(1);
        assertThat(entry.hash()).hasSize(64);
    }

    @Test
    void whatIsRolledBackHasNotHappened() {
        room.transaction().executeWithoutResult(status -> {
            publish(1);
            status.setRollbackOnly();
        });
        assertThat(trail.entries(null, 10).items()).isEmpty();
    }

    @Test
    void partsOfATransactionThatAreRolledBackHaveNotHappened() {
        var nested = new TransactionTemplate(room.transaction().getTransactionManager());
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        room.transaction().executeWithoutResult(outer -> {
            publish(1);
            nested.executeWithoutResult(inner -> {
                publish(2);
                inner.setRollbackOnly();
            });
            publish(3);
        });
        assertThat(trail.entries(null, 10).items())
                .extracting(AuditEntry::subject)
                .containsExactly("thing:3", "thing:1");
    }

    @Test
    void theChainHoldsAndTellsWhatIsNotSealedYet() {
        fill(25);
        sealer.sealAll();
        publish(26);

        assertThat(trail.verify()).isEqualTo(new Verification.Intact(25, 1));
    }

    @Test
    void walksLongTrailsInBatches() {
        fill(Sealer.BATCH * 2 + 17);
        sealer.sealAll();

        assertThat(trail.verify()).isEqualTo(new Verification.Intact(Sealer.BATCH * 2 + 17, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update compliance.entry set content = '{}' where position = 3",
                "update compliance.entry set at = at + interval '1 second' where position = 3",
                "update compliance.entry set position = 9, hash = '\\x00' where position = 3",
                "update compliance.entry set position = null, hash = null where position = 3",
                "delete from compliance.entry where position = 3",
                "delete from compliance.entry where position is null",
                "update compliance.entry set content = '{}', position = 11, hash = '\\x00' where position is null",
                "truncate compliance.entry",
                "delete from compliance.head"
            })
    void theTableRefusesChanges(String change) {
        fill(10);
        sealer.sealAll();
        publish(11);

        assertThatThrownBy(() -> room.sql().sql(change).update()).hasMessageContaining("append-only");
        assertThat(trail.verify()).isEqualTo(new Verification.Intact(10, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update compliance.entry set content = replace(content, '4', '5') where position = 5",
                "update compliance.entry set at = at + interval '1 microsecond' where position = 5",
                "update compliance.entry set actor_id = 'other' where position = 5",
                "update compliance.entry set actor_type = 'ai' where position = 5",
                "update compliance.entry set subject = 'thing:99' where position = 5",
                "update compliance.entry set type = 'Other' where position = 5",
                "update compliance.entry set hash = sha256('x') where position = 5",
                "delete from compliance.entry where position = 5",
                "update compliance.entry set position = null, hash = null where position = 5"
            })
    void aSuperuserWhoTampersIsFoundOut(String change) {
        fill(10);
        sealer.sealAll();
        tamper(change);

        assertThat(trail.verify())
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken -> assertThat(broken.entry()).isEqualTo(5));
    }

    @Test
    void aSwapIsFoundOut() {
        fill(10);
        sealer.sealAll();
        tamper("update compliance.entry set position = -position where position in (4, 5)");
        tamper("update compliance.entry set position = 9 + position where position in (-4, -5)");

        assertThat(trail.verify()).isInstanceOf(Verification.Broken.class);
    }

    @Test
    void anInsertionIsFoundOut() {
        fill(10);
        sealer.sealAll();
        tamper("update compliance.entry set position = position + 100 where position > 5");
        tamper("""
                insert into compliance.entry (at, actor_type, actor_id, type, subject, content, position, hash)
                select at, actor_type, actor_id, type, subject, content, 6, hash from compliance.entry where position = 5
                """);
        tamper("update compliance.entry set position = position - 99 where position > 100");

        assertThat(trail.verify())
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken -> assertThat(broken.entry()).isEqualTo(6));
    }

    @Test
    void aTrailCutOffAtItsEndIsFoundOut() {
        fill(10);
        sealer.sealAll();
        tamper("delete from compliance.entry where position > 8");

        assertThat(trail.verify())
                .isEqualTo(new Verification.Broken(9, "the trail ends here, but was sealed up to 10"));
    }

    @Test
    void manySealersAndManyWritersMakeOneChain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 6; writer++) {
                done.add(threads.submit(() -> IntStream.range(0, 50)
                        .forEach(i -> room.transaction().executeWithoutResult(status -> publish(i)))));
            }
            for (int other = 0; other < 4; other++) {
                done.add(threads.submit(() -> IntStream.range(0, 50).forEach(i -> sealer.sealAll())));
            }
            for (var each : done) {
                each.get();
            }
        }
        sealer.sealAll();
        assertThat(trail.verify()).isEqualTo(new Verification.Intact(300, 0));
    }

    @Test
    void showsTheNewestFirstPageByPage() {
        fill(25);
        var first = trail.entries(null, 10);
        var second = trail.entries(first.after(), 10);
        var third = trail.entries(second.after(), 10);

        assertThat(first.items().getFirst().subject()).isEqualTo("thing:24");
        assertThat(third.items().getLast().subject()).isEqualTo("thing:0");
        assertThat(third.after()).isNull();
    }

    private void fill(int entries) {
        room.transaction()
                .executeWithoutResult(status -> IntStream.range(0, entries).forEach(this::publish));
    }

    private void publish(int number) {
        room.publish(new Seen(room.clock().instant(), Actor.system("test"), number, "ä€😀"));
    }

    private void tamper(String change) {
        room.transaction().executeWithoutResult(status -> {
            room.sql().sql("set local session_replication_role = replica").update();
            room.sql().sql(change).update();
        });
    }
}
