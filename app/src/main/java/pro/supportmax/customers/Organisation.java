package pro.supportmax.customers;

import java.util.Map;
import pro.supportmax.kernel.Tier;

/**
 * The company or household that customers belong to.
 *
 * @param externalId its id in the company's own systems
 * @param name at most 200 characters
 * @param tier the plan it is on
 * @param attributes anything else worth showing or filtering by: seats, region, product version
 */
public record Organisation(String externalId, String name, Tier tier, Map<String, String> attributes) {

    /** @throws IllegalArgumentException when the id or the name is missing, too long or no text */
    public Organisation {
        externalId = Fields.required("The organisation's id", externalId, 200);
        name = Fields.required("The organisation's name", name, 200);
        attributes = Map.copyOf(attributes);
    }
}
