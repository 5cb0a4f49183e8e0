package pro.supportmax.customers;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.Page;

/** Everybody who asks. Every method joins the caller's transaction. */
@Component
public class Customers {

    private static final Actor SELF = Actor.system("customers");
    private static final int ATTEMPTS = 5;

    private final CustomerRows rows;
    private final OrganisationRows organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;

    Customers(
            CustomerRows rows, OrganisationRows organisations, ApplicationEventPublisher events, Clock clock, Ids ids) {
        this.rows = rows;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The customer whom a channel names, created when new. An external id decides alone; a typed e-mail address is a
     * claim and counts only where no external id is given: who is found by it has not proven to be that person. A
     * customer known by address only becomes the one with the external id when both come together. Missing name and
     * address of a known customer are filled in, nothing is overwritten. Concurrent calls with one identity give one
     * customer.
     */
    @Transactional
    public Customer identify(Identity identity) {
        var known = known(identity);
        if (known.isEmpty()) {
            return meet(identity);
        }
        if (!adds(identity, known.get())) {
            return known.get();
        }
        rows.fill(known.get().id(), identity);
        return get(known.get().id());
    }

    private Optional<Customer> known(Identity identity) {
        if (identity.externalId() != null) {
            return rows.byExternalId(identity.externalId());
        }
        return identity.email() == null ? Optional.empty() : rows.byEmail(identity.email());
    }

    private static boolean adds(Identity identity, Customer known) {
        return (known.name().isEmpty() && identity.name() != null)
                || (known.email() == null && identity.email() != null);
    }

    private Customer meet(Identity identity) {
        var recognised = recognise(identity);
        if (recognised.isPresent()) {
            return recognised.get();
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var id = new CustomerId(ids.next());
            if (rows.insert(id.value(), identity, clock.instant())) {
                events.publishEvent(new CustomerEvent.Joined(clock.instant(), SELF, id));
                return get(id);
            }
            var met = known(identity);
            if (met.isPresent()) {
                return met.get();
            }
        }
        throw new IllegalStateException("A customer could be neither found nor created");
    }

    /** Under the lock of the external id: somebody may have created it meanwhile, or the address may be known. */
    private Optional<Customer> recognise(Identity identity) {
        if (identity.externalId() == null) {
            return Optional.empty();
        }
        rows.lock(identity.externalId());
        var known = known(identity);
        if (known.isPresent() || identity.email() == null) {
            return known;
        }
        return rows.recognise(identity.externalId(), identity.email()).map(id -> {
            events.publishEvent(new CustomerEvent.Recognised(clock.instant(), SELF, id));
            rows.fill(id, identity);
            return get(id);
        });
    }

    public Optional<Customer> find(CustomerId id) {
        return rows.byId(id);
    }

    /** @throws NotFound when there is none */
    public Customer get(CustomerId id) {
        return find(id).orElseThrow(() -> new NotFound("Customer " + id));
    }

    /**
     * Customers by name.
     *
     * @param search part of a name, address, external id or organisation's name
     * @param after cursor of an earlier page
     * @param limit 1 to 100
     * @throws IllegalArgumentException when the cursor is none of ours or the limit is out of range
     */
    public Page<Customer> list(@Nullable String search, @Nullable String after, int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("A page has 1 to 100 customers, got " + limit);
        }
        var wanted = Fields.optional("The search text", search, 200);
        var found = rows.list(wanted, after == null ? null : Place.of(after), limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(page, found.size() > limit ? Place.of(page.getLast()).cursor() : null);
    }

    /**
     * Creates or updates; parts that the draft leaves out stay as they are.
     *
     * @throws IllegalArgumentException when the organisation is unknown
     */
    @Transactional
    public Customer save(CustomerDraft draft) {
        if (draft.organisation() != null) {
            demand(draft.organisation());
        }
        var before = identify(draft.identity());
        rows.update(before.id(), draft);
        var after = get(before.id());
        if (!Objects.equals(before, after)) {
            events.publishEvent(new CustomerEvent.Changed(clock.instant(), SELF, after.id()));
        }
        return after;
    }

    /** Creates or replaces. */
    @Transactional
    public Organisation save(Organisation organisation) {
        organisations.save(organisation);
        return organisation;
    }

    /**
     * Creates or replaces.
     *
     * @throws IllegalArgumentException when the organisation is unknown
     */
    @Transactional
    public void save(AccountRecord known) {
        demand(known.organisation());
        organisations.save(known);
    }

    /** What outside systems know about an organisation, newest first. */
    public List<AccountRecord> records(String organisation) {
        return organisations.records(organisation);
    }

    /** All organisations by name. */
    public List<Organisation> organisations() {
        return organisations.all();
    }

    /** The customers of an organisation; none when it is unknown. @param organisation its id in outside systems */
    public List<CustomerId> members(String organisation) {
        return rows.members(organisation);
    }

    private void demand(String organisation) {
        if (!organisations.exists(organisation)) {
            throw new IllegalArgumentException("There is no organisation with the id " + organisation);
        }
    }
}
