package pro.supportmax.customers;

import org.jspecify.annotations.Nullable;

/**
 * How somebody who writes is named by the channel: an id that the company's own system vouches for, an e-mail address
 * that may be a mere claim, a name. All may be missing; then every message comes from a new customer.
 *
 * @param externalId at most 200 characters; only from a channel that has checked it
 * @param email compared without regard to case
 * @param name at most 200 characters
 */
public record Identity(
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String name) {

    /** @throws IllegalArgumentException when a part is too long, holds NUL, or the e-mail address is none */
    public Identity {
        externalId = Fields.optional("The external id", externalId, 200);
        email = Fields.email(email);
        name = Fields.optional("The name", name, 200);
    }
}
