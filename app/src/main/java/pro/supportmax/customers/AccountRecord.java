package pro.supportmax.customers;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that an outside system knows about an organisation: an invoice, a payment, a month's usage, an
 * installation. The same organisation, kind and id replace what was there.
 *
 * @param organisation external id of the organisation
 * @param kind {@code "invoice"}, {@code "payment"}, {@code "usage"}, {@code "installation"} or any other word
 * @param id the outside system's id, unique within organisation and kind
 * @param at when it happened or was issued
 * @param data its fields as JSON values
 */
public record AccountRecord(String organisation, String kind, String id, Instant at, Map<String, Object> data) {

    /** @throws IllegalArgumentException when organisation, kind or id is missing, too long or no text */
    public AccountRecord {
        organisation = Fields.required("The organisation's id", organisation, 200);
        kind = Fields.required("The record's kind", kind, 100);
        id = Fields.required("The record's id", id, 200);
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
