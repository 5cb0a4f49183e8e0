/**
 * The world in, answers out: REST, the customer's chat on our page and on others', live events. Adapters only; every rule
 * lives behind a front door.
 *
 * <p>Read: {@code rest.TicketsResource} → {@code http.Problems} → {@code http.Idempotency} → {@code live.LiveTickets} →
 * {@code chat.Conversation} → {@code widget.TalkResource}.
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
            "desk"
        })
package pro.supportmax.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
