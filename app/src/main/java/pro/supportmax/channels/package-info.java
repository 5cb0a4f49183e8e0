/**
 * The world in, answers out: REST, e-mail, the customer's chat on our page and on others', live events, webhooks, imports.
 * Adapters only; every rule lives behind a front door.
 *
 * <p>Read: {@code rest.TicketsResource} → {@code http.Problems} → {@code http.Idempotency} → {@code live.LiveTickets} →
 * {@code chat.Conversation} → {@code widget.TalkResource} → {@code email.inbound.MailIntake} →
 * {@code webhooks.WebhooksResource} → {@code transfer.ImportsResource}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ledger",
            "access",
            "guard",
            "mail",
            "files",
            "compliance",
            "outbound",
            "customers",
            "tickets",
            "knowledge",
            "macros",
            "sla",
            "desk",
            "transfer"
        })
package pro.supportmax.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
