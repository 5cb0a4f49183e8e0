package pro.supportmax.channels.rest;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Customer;

/** A customer as clients read them. */
record CustomerJson(
        UUID id,
        @Nullable String externalId,
        @Nullable String email,
        String name,
        @Nullable OrganisationJson organisation,
        @Nullable String role,
        String language,
        @Nullable String timeZone,
        Map<String, String> attributes) {

    /** @param id its id in the company's own systems */
    record OrganisationJson(String id, String name, String tier, Map<String, String> attributes) {}

    static CustomerJson of(Customer customer) {
        var organisation = customer.organisation();
        return new CustomerJson(
                customer.id().value(),
                customer.externalId(),
                customer.email(),
                customer.name(),
                organisation == null
                        ? null
                        : new OrganisationJson(
                                organisation.externalId(),
                                organisation.name(),
                                organisation.tier().id(),
                                organisation.attributes()),
                customer.role(),
                customer.language(),
                customer.timeZone(),
                customer.attributes());
    }
}
