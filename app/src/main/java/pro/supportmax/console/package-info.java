/**
 * The web pages: the teammates' console, and the chat and help centre that customers read. One controller a page, view
 * models as records, one template fragment for each part that htmx replaces; no rules of its own.
 *
 * <p>Read: {@code inbox.InboxPage} → {@code ticket.TicketSheets} → {@code ticket.TurnCards} → {@code help.HelpPage}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "compliance",
            "models",
            "files",
            "customers",
            "knowledge",
            "tickets",
            "triage",
            "memory",
            "agents",
            "desk"
        })
package pro.supportmax.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
