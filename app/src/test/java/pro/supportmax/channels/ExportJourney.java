package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.supportmax.channels.ProblemAssert.isProblem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import pro.supportmax.access.Scope;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Tickets;
import tools.jackson.databind.JsonNode;

/** Keeping a copy of what is in the product: tickets as they change, the audit trail. */
@EdgeJourney
class ExportJourney {

    private static final String EXPORT = "/api/v1/incremental/tickets";

    private final Edge edge;
    private final Tickets tickets;
    private final Customers customers;
    private final TransactionTemplate transaction;

    ExportJourney(Edge edge, Tickets tickets, Customers customers, TransactionTemplate transaction) {
        this.edge = edge;
        this.tickets = tickets;
        this.customers = customers;
        this.transaction = transaction;
    }

    @Test
    void aTicketThatChangesBetweenPagesComesAgain() {
        var me = edge.administrator();
        var start = end(me);
        var numbers = List.of(open(), open(), open());
        var copy = new Copy(me, start);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            copy.fetch("1");
            return copy.seen.keySet().containsAll(numbers);
        });

        me.patch("/api/v1/tickets/" + numbers.getFirst(), "{\"subject\":\"Changed\"}");

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            copy.fetch("1");
            return copy.seen.get(numbers.getFirst()).path("subject").asString().equals("Changed");
        });
        assertThat(copy.order).isSorted();
    }

    @Test
    void aSlowTransactionIsWaitedFor() throws Exception {
        var me = edge.administrator();
        open();
        var copy = new Copy(me, end(me));
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var slow = Executors.newSingleThreadExecutor()) {
            var opening = slow.submit(() -> transaction.execute(_ -> {
                var number = open();
                written.countDown();
                await(mayCommit);
                return number;
            }));
            written.await();
            var later = open();
            // longer than a change waits anyhow for clocks that differ, so that only the open transaction holds it back
            Thread.sleep(3_000);
            copy.fetch("100");
            assertThat(copy.seen).doesNotContainKey(later);
            mayCommit.countDown();
            var slowly = opening.get();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                copy.fetch("100");
                return copy.seen.containsKey(later);
            });
            assertThat(copy.seen).containsKey(slowly);
        }
    }

    @Test
    void theEndHasACursorToComeBackWith() {
        var me = edge.administrator();
        open();
        var end = end(me);
        var page = me.get(EXPORT + "?page[after]=" + end);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().path("meta").path("after_cursor").asString()).isNotEmpty();
    }

    @Test
    void onlyWhoMayReadTicketsExportsThem() {
        isProblem(edge.stranger().get(EXPORT), 401);
        isProblem(edge.with(Scope.CUSTOMERS_READ, Scope.TICKETS_WRITE).get(EXPORT), 403);
        assertThat(edge.with(Scope.TICKETS_READ).get(EXPORT).status()).isEqualTo(200);
    }

    @Test
    void theAuditTrailIsReadPageByPageByAdministratorsOnly() {
        var me = edge.administrator();
        var number = open();
        var ids = new ArrayList<Long>();
        var subjects = new ArrayList<String>();
        var page = me.get("/api/v1/audit/entries?page[size]=2");
        for (var i = 0; i < 10 && !subjects.contains("ticket:" + number); i++) {
            assertThat(page.data()).hasSizeLessThanOrEqualTo(2);
            page.data().forEach(entry -> ids.add(entry.path("id").asLong()));
            subjects.addAll(page.data().findValuesAsString("subject"));
            var after = page.json().path("meta").path("after_cursor").asString();
            page = me.get("/api/v1/audit/entries?page[size]=2&page[after]=" + after);
        }
        assertThat(subjects).contains("ticket:" + number);
        assertThat(ids).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(me.get("/api/v1/audit/verify").data().path("intact").asBoolean())
                .isTrue();
        isProblem(edge.with(Scope.TICKETS_READ).get("/api/v1/audit/entries"), 403);
    }

    /** What a program that keeps a copy has been told. */
    private static final class Copy {
        private final Edge.As me;
        private final Map<Long, JsonNode> seen = new HashMap<>();
        private final List<Instant> order = new ArrayList<>();
        private String cursor;

        Copy(Edge.As me, String cursor) {
            this.me = me;
            this.cursor = cursor;
        }

        void fetch(String size) {
            var page = me.get(EXPORT + "?page[size]=" + size + (cursor.isEmpty() ? "" : "&page[after]=" + cursor));
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.data().forEach(ticket -> {
                seen.put(ticket.path("number").asLong(), ticket);
                order.add(Instant.parse(ticket.path("updated_at").asString()));
            });
            cursor = page.json().path("meta").path("after_cursor").asString("");
        }
    }

    /** The cursor behind everything that can be read by now. */
    private static String end(Edge.As me) {
        var cursor = "";
        JsonNode meta;
        do {
            var page = me.get(EXPORT + "?page[size]=100" + (cursor.isEmpty() ? "" : "&page[after]=" + cursor));
            meta = page.json().path("meta");
            cursor = meta.path("after_cursor").asString("");
        } while (meta.path("has_more").asBoolean());
        return cursor;
    }

    private long open() {
        var customer = customers.identify(new Identity(null, "export@example.org", "Noor"));
        return tickets.open(new NewTicket(customer.id(), "api", "Export me", Handler.HUMAN))
                .id()
                .number();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
