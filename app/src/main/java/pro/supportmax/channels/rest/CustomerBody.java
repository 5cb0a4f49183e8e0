package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.http.Input;
import pro.supportmax.customers.CustomerDraft;

/** A customer to create or update, found by external id, else by e-mail address; what is left out stays. */
record CustomerBody(
        @Schema(example = "usr_81") @Nullable String externalId,

        @Schema(example = "maya@nordlicht.example") @Nullable
        String email,

        @Schema(example = "Maya Lindqvist") @Nullable String name,

        @Schema(description = "Id of an organisation that is known", example = "org_nordlicht") @Nullable
        String organisation,

        @Schema(example = "admin") @Nullable String role,
        @Schema(example = "en") @Nullable String language,
        @Schema(example = "Europe/Berlin") @Nullable String timeZone) {

    CustomerDraft draft() {
        new Input()
                .optional("external_id", externalId, 200)
                .optional("email", email, 320)
                .optional("name", name, 200)
                .optional("organisation", organisation, 200)
                .optional("role", role, 100)
                .optional("language", language, 35)
                .optional("time_zone", timeZone, 64)
                .orThrow();
        return new CustomerDraft(externalId, email, name, organisation, role, language, timeZone);
    }
}
