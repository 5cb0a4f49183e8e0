/**
 * The world in, answers out: REST, the customer's chat, live events, webhooks. Adapters only; every rule lives behind a front
 * door.
 *
 * <p>Read: {@code rest.TicketsResource} → {@code http.Problems} → {@code http.Idempotency} → {@code live.LiveTickets} →
 * {@code chat.ChatResource} → {@code webhooks.WebhooksResource}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "guard",
            "compliance",
            "outbound",
            "customers",
            "tickets",
            "knowledge",
            "desk"
        })
package pro.supportmax.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
