/**
 * The world in, answers out: REST, the customer's chat, live events. Adapters only; every rule lives behind a front
 * door.
 *
 * <p>Read: {@code rest.TicketsResource} → {@code http.Problems} → {@code http.Idempotency} → {@code live.LiveTickets} →
 * {@code chat.ChatResource}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "guard",
            "files",
            "compliance",
            "customers",
            "tickets",
            "knowledge",
            "macros",
            "sla",
            "desk"
        })
package pro.supportmax.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
