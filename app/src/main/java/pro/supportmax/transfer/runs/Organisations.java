package pro.supportmax.transfer.runs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Organisation;
import pro.supportmax.kernel.Tier;

/** The organisations that an import meets; those that are known are read once. */
public final class Organisations {

    private final Customers customers;
    private final Map<String, Organisation> stored = new HashMap<>();
    private final Map<String, Organisation> byId = new HashMap<>();
    private final Map<String, Organisation> byName = new HashMap<>();

    public Organisations(Customers customers) {
        this.customers = customers;
        customers.organisations().forEach(organisation -> {
            stored.put(organisation.externalId(), organisation);
            hold(organisation);
        });
    }

    /** By its id, else by its name without regard to case. */
    public Optional<Organisation> find(String idOrName) {
        var byItsId = byId.get(idOrName);
        return Optional.ofNullable(byItsId != null ? byItsId : byName.get(plain(idOrName)));
    }

    /** As a table names it: created when new, moved to the tier when one is given. */
    public Organisation named(String idOrName, @Nullable String tier) {
        var known = find(idOrName);
        if (known.isPresent() && (tier == null || known.get().tier().id().equals(tier))) {
            return known.get();
        }
        var plan = tier == null ? Tier.NONE : new Tier(tier);
        return known.map(found -> new Organisation(found.externalId(), found.name(), plan, found.attributes()))
                .orElseGet(() -> new Organisation(idOrName, idOrName, plan, Map.of()));
    }

    /** Saves it, if it says something new or was new to this import: then what wrote it may have been rolled back. */
    public void save(Organisation organisation) {
        if (!organisation.equals(stored.get(organisation.externalId()))) {
            customers.save(organisation);
            hold(organisation);
        }
    }

    private void hold(Organisation organisation) {
        byId.put(organisation.externalId(), organisation);
        byName.put(plain(organisation.name()), organisation);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
