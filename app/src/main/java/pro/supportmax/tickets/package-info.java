/**
 * The ticket: its messages, its states and the rules between them; inboxes, teams and teammates.
 *
 * <p>Read: {@link pro.supportmax.tickets.Tickets} → {@link pro.supportmax.tickets.Ticket} →
 * {@link pro.supportmax.tickets.TicketEvent}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "files", "customers", "compliance"})
package pro.supportmax.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
