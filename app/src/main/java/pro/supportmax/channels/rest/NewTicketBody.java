package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.http.Input;
import pro.supportmax.customers.Identity;
import pro.supportmax.desk.InboundMessage;
import pro.supportmax.tickets.NewMessage;

/** A ticket to open. */
record NewTicketBody(
        @Schema(description = "One line; made from the body when left out", example = "Export fails") @Nullable
        String subject,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "What the customer writes",
                example = "My CSV export stops at 10,000 rows.")
        @Nullable
        String body,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        CustomerRef customer,

        @Schema(description = "Inbox that it comes through", example = "api") @Nullable
        String inbox,

        @Schema(description = "Ids of uploaded files, see /attachments") @Nullable
        List<@Nullable UUID> attachments,

        @Schema(description = "p1 (urgent) to p4 (low); read off the message when left out", example = "p2") @Nullable
        String priority,

        @Schema(example = "[\"export\"]") @Nullable List<String> tags,
        @Schema(example = "{\"plan\": \"team\"}") @Nullable Map<String, @Nullable String> customFields) {

    private static final int LONGEST_SUBJECT = 300;

    /** Who asks; an external id is believed, so send one only for a customer whom your system has recognised. */
    record CustomerRef(
            @Schema(example = "maya@nordlicht.example") @Nullable
            String email,

            @Schema(example = "Maya Lindqvist") @Nullable String name,
            @Schema(example = "usr_81") @Nullable String externalId) {}

    /** @throws pro.supportmax.channels.http.InvalidInput with all that is wrong */
    InboundMessage message(@Nullable String key) {
        var input = new Input()
                .text("body", body, NewMessage.LONGEST_TEXT)
                .optional("subject", subject, LONGEST_SUBJECT)
                .optional("inbox", inbox, 50);
        Attached.check(attachments, input);
        var from = identity(input);
        input.orThrow();
        return Input.checked(
                "subject",
                () -> new InboundMessage(
                        inbox == null ? "api" : inbox,
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(body),
                        null,
                        subject,
                        null,
                        key));
    }

    /** What the opened ticket carries from the start. */
    TicketChanges changes() {
        return new TicketChanges(null, priority, null, null, tags, null, null, customFields);
    }

    private @Nullable Identity identity(Input input) {
        if (customer == null) {
            input.wrong("customer", "missing", "'customer' is missing.");
            return null;
        }
        if (isBlank(customer.email()) && isBlank(customer.externalId())) {
            input.wrong("customer", "missing", "'customer' needs an e-mail address or an external id.");
            return null;
        }
        return input.read("customer", () -> new Identity(customer.externalId(), customer.email(), customer.name()));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
