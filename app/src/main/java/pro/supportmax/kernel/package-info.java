/**
 * The few words that every room speaks.
 *
 * <p>Read: {@link pro.supportmax.kernel.TicketId} → {@link pro.supportmax.kernel.Actor} →
 * {@link pro.supportmax.kernel.Fact}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package pro.supportmax.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
