/**
 * When people are there: the business hours of each inbox, and what customers are told outside of them.
 *
 * <p>Read: {@link pro.supportmax.sla.BusinessHours} → {@code DayHours} → {@link pro.supportmax.sla.Schedules}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tickets"})
package pro.supportmax.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
