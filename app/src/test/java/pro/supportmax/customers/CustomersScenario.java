package pro.supportmax.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import pro.supportmax.Room;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.Tier;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomersScenario {

    private Room room;
    private Customers customers;

    @BeforeAll
    void open() {
        room = new Room("pro.supportmax.customers");
        customers = room.get(Customers.class);
    }

    @AfterAll
    void close() {
        room.close();
    }

    @Test
    void whoComesBackIsTheSameCustomer() {
        var first = customers.identify(byEmail("back@example.com"));
        var second = customers.identify(byEmail("BACK@example.com"));

        assertThat(second).isEqualTo(first);
        assertThat(room.facts())
                .filteredOn(f -> f.subject().equals("customer:" + first.id()))
                .containsExactly(
                        new CustomerEvent.Joined(room.clock().instant(), Actor.system("customers"), first.id()));
    }

    @Test
    void theExternalIdWinsOverTheAddress() {
        var owner = customers.identify(new Identity("u-1", "shared@example.com", "Owner"));
        room.clock().advance(Duration.ofSeconds(1));
        var other = customers.identify(new Identity("u-2", "shared@example.com", "Other"));

        assertThat(other.id()).isNotEqualTo(owner.id());
        assertThat(customers
                        .identify(new Identity("u-2", "somebody@example.com", null))
                        .id())
                .isEqualTo(other.id());
        assertThat(customers.identify(byEmail("shared@example.com")).id()).isEqualTo(owner.id());
    }

    @Test
    void anAddressIsRecognisedOnceAnExternalIdVouchesForIt() {
        var claimed = customers.identify(byEmail("later@example.com"));
        var vouched = customers.identify(new Identity("u-3", "later@example.com", "Later"));

        assertThat(vouched.id()).isEqualTo(claimed.id());
        assertThat(vouched.externalId()).isEqualTo("u-3");
        assertThat(vouched.name()).isEqualTo("Later");
    }

    @Test
    void aClaimNeverOverwritesWhatIsKnown() {
        customers.identify(new Identity("u-4", null, "Real Name"));
        var filled = customers.identify(new Identity("u-4", "u4@example.com", "Other Name"));

        assertThat(filled.name()).isEqualTo("Real Name");
        assertThat(filled.email()).isEqualTo("u4@example.com");
        assertThat(customers
                        .identify(new Identity("u-4", "thief@example.com", null))
                        .email())
                .isEqualTo("u4@example.com");
    }

    @Test
    void whoTellsNothingIsAlwaysNew() {
        var nobody = new Identity(null, null, null);
        assertThat(customers.identify(nobody).id())
                .isNotEqualTo(customers.identify(nobody).id());
    }

    @Test
    void fiftyAtOnceMakeOneCustomer() throws Exception {
        assertThat(idsOf(byEmail("crowd@example.com"))).hasSize(1);
        assertThat(idsOf(new Identity("crowd", null, null))).hasSize(1);
        assertThat(idsOf(new Identity("crowd-2", "crowd-2@example.com", "Crowd")))
                .hasSize(1);
    }

    @Test
    void fiftyAtOnceRecogniseOneCustomer() throws Exception {
        var claimed = customers.identify(byEmail("crowd-3@example.com"));
        assertThat(idsOf(new Identity("crowd-3", "crowd-3@example.com", null))).containsExactly(claimed.id());
    }

    @Test
    void aCrowdOfTwoKindsEndsWithoutDeadlock() throws Exception {
        var kinds = List.of(
                byEmail("mixed@example.com"),
                new Identity("mixed", "mixed@example.com", null),
                new Identity("mixed", null, null));
        var seen =
                atOnce(60, number -> customers.identify(kinds.get(number % 3)).id());
        assertThat(new HashSet<>(seen)).hasSizeBetween(1, 2);
        assertThat(customers.identify(kinds.get(1)).id())
                .isEqualTo(customers.identify(kinds.get(2)).id());
    }

    @Test
    void savesAndReadsAProfileWithItsOrganisation() {
        var nordlicht = customers.save(new Organisation("org-1", "Nordlicht", new Tier("pro"), Map.of("seats", "25")));
        var maya = customers.save(
                new CustomerDraft("m-1", "maya@nordlicht.example", "Maya", "org-1", "owner", "sv", "Europe/Stockholm"));
        customers.save(
                new CustomerDraft("m-1", null, null, null, null, null, null, Map.of("phone", "+46 8 1", "fax", " ")));
        maya = customers.get(maya.id());

        assertThat(maya.organisation()).isEqualTo(nordlicht);
        assertThat(maya.tier()).isEqualTo(new Tier("pro"));
        assertThat(customers.get(maya.id())).isEqualTo(maya);
        var kept = customers.save(new CustomerDraft("m-1", null, null, null, "admin", null, null));
        assertThat(kept)
                .isEqualTo(new Customer(
                        maya.id(),
                        "m-1",
                        "maya@nordlicht.example",
                        "Maya",
                        nordlicht,
                        "admin",
                        "sv",
                        "Europe/Stockholm",
                        Map.of("phone", "+46 8 1")));
        assertThatThrownBy(() -> customers.save(new CustomerDraft("m-1", null, null, "none", null, null, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accountRecordsKeepTheirAmounts() {
        customers.save(new Organisation("org-2", "Amounts", Tier.NONE, Map.of()));
        var invoice = new AccountRecord(
                "org-2",
                "invoice",
                "INV-1",
                Instant.parse("2026-02-01T00:00:00Z"),
                Map.of("amount", new BigDecimal("42.00")));
        customers.save(invoice);
        customers.save(invoice);

        assertThat(customers.records("org-2")).containsExactly(invoice);
        assertThatThrownBy(() -> customers.save(new AccountRecord("none", "invoice", "1", Instant.EPOCH, Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsPageByPageAndFindsPartsOfNames() {
        IntStream.range(0, 25)
                .forEach(i -> customers.save(new CustomerDraft(
                        null, "paged" + i + "@example.com", "Paged 100%_" + i % 3, null, null, null, null)));
        var seen = new HashSet<CustomerId>();
        @Nullable String after = null;
        do {
            var page = customers.list("paged 100%_", after, 10);
            page.items().forEach(c -> assertThat(seen.add(c.id())).isTrue());
            after = page.after();
        } while (after != null);

        assertThat(seen).hasSize(25);
        assertThat(customers.list("100%x", null, 10).items()).isEmpty();
        assertThatThrownBy(() -> customers.list(null, "bad cursor", 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> customers.list(null, null, 101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysSoWhenThereIsNone() {
        var unknown = new CustomerId(room.get(Ids.class).next());
        assertThat(customers.find(unknown)).isEmpty();
        assertThatThrownBy(() -> customers.get(unknown)).isInstanceOf(NotFound.class);
    }

    private HashSet<CustomerId> idsOf(Identity identity) throws Exception {
        return new HashSet<>(atOnce(50, number -> customers.identify(identity).id()));
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(i -> () -> call.apply(i))
                    .toList();
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        }
    }

    private static Identity byEmail(String email) {
        return new Identity(null, email, null);
    }
}
