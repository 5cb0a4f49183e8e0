package pro.supportmax.customers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.Tier;

/**
 * A person who asks.
 *
 * @param externalId id in the company's own systems, when a channel vouched for one
 * @param email address in lower case
 * @param name empty when nobody told
 * @param role the part this person plays in the organisation: owner, admin, member
 * @param language ISO 639-1 code, {@code "en"} when unknown
 * @param timeZone IANA name, {@code "Europe/Madrid"}
 * @param attributes anything else worth showing: phone number, member number
 */
public record Customer(
        CustomerId id,
        @Nullable String externalId,
        @Nullable String email,
        String name,
        @Nullable Organisation organisation,
        @Nullable String role,
        String language,
        @Nullable String timeZone,
        Map<String, String> attributes) {

    public Customer {
        attributes = Map.copyOf(attributes);
    }

    /** The plan of the organisation, {@link Tier#NONE} without one. */
    public Tier tier() {
        return organisation == null ? Tier.NONE : organisation.tier();
    }
}
