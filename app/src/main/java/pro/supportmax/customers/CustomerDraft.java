package pro.supportmax.customers;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as an import or a form gives it. Which row it means is decided as for {@link Identity}: by external id,
 * else by e-mail address.
 *
 * @param organisation external id of an organisation that was saved before
 * @param language ISO 639-1 code
 * @param timeZone IANA name
 * @param attributes added to those that are known, at most 100
 */
public record CustomerDraft(
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String role,
        @Nullable String language,
        @Nullable String timeZone,
        Map<String, String> attributes) {

    private static final int MOST_ATTRIBUTES = 100;

    /** @throws IllegalArgumentException when neither id nor e-mail is given, or a part is too long or no text */
    public CustomerDraft {
        var identity = new Identity(externalId, email, name);
        externalId = identity.externalId();
        email = identity.email();
        name = identity.name();
        if (externalId == null && email == null) {
            throw new IllegalArgumentException("A customer needs an external id or an e-mail address");
        }
        organisation = Fields.optional("The organisation's id", organisation, 200);
        role = Fields.optional("The role", role, 100);
        language = Fields.optional("The language", language, 35);
        timeZone = zone(Fields.optional("The time zone", timeZone, 64));
        // who reads a draft from a file need not name any
        attributes = attributes == null ? Map.of() : Fields.attributes(attributes, MOST_ATTRIBUTES);
    }

    /** A draft that leaves the attributes as they are. */
    public CustomerDraft(
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable String language,
            @Nullable String timeZone) {
        this(externalId, email, name, organisation, role, language, timeZone, Map.of());
    }

    private static @Nullable String zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name).getId();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no time zone of that name", e);
        }
    }

    Identity identity() {
        return new Identity(externalId, email, name);
    }
}
