package pro.supportmax.channels.webhooks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.http.Input;
import pro.supportmax.outbound.Outbound;

/** A subscription as a person orders it; in a change, what is left out stays. */
record WebhookBody(
        @Schema(example = "CRM") @Nullable String name,

        @Schema(example = "https://crm.example.com/hooks/support") @Nullable
        String url,

        @Schema(description = "Names of events, or * for all", example = "[\"ticket.opened\", \"ticket.replied\"]")
        @Nullable
        List<String> events,

        @Schema(description = "true when left out") @Nullable
        Boolean enabled) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_URL = 2_000;

    /** @throws pro.supportmax.channels.http.InvalidInput with all that is wrong */
    SubscriptionDraft order(Outbound outbound) {
        var input = new Input().text("name", name, LONGEST_NAME).text("url", url, LONGEST_URL);
        input.present("events", events);
        var draft = read(input, outbound, new SubscriptionDraft("", "", Set.of(), true));
        input.orThrow();
        return draft;
    }

    /** @throws pro.supportmax.channels.http.InvalidInput with all that is wrong */
    SubscriptionDraft change(SubscriptionDraft before, Outbound outbound) {
        var input = new Input();
        if (name != null) {
            input.text("name", name, LONGEST_NAME);
        }
        if (url != null) {
            input.text("url", url, LONGEST_URL);
        }
        var draft = read(input, outbound, before);
        input.orThrow();
        return draft;
    }

    private SubscriptionDraft read(Input input, Outbound outbound, SubscriptionDraft before) {
        if (url != null && !url.isBlank() && url.length() <= LONGEST_URL) {
            outbound.objection(url.strip()).ifPresent(why -> input.wrong("url", "refused", "'url': " + why));
        }
        if (events != null && events.isEmpty()) {
            input.wrong("events", "blank", "'events' names what to tell; * is for all.");
        }
        var names = events == null ? null : input.read("events", () -> names(events));
        return new SubscriptionDraft(
                name == null ? before.name() : name.strip(),
                url == null ? before.url() : url.strip(),
                names == null ? before.events() : names,
                enabled == null ? before.enabled() : enabled);
    }

    private static Set<String> names(List<String> events) {
        var names = new LinkedHashSet<String>();
        events.forEach(event -> names.add(EventNames.known(Objects.requireNonNullElse(event, "null"))));
        return names;
    }
}
