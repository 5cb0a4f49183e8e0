/**
 * What teammates do again and again: texts they send, and macros that change a ticket in several ways at once.
 *
 * <p>Read: {@link pro.supportmax.macros.Macros} → {@link pro.supportmax.macros.Macro} → {@code Template} →
 * {@link pro.supportmax.macros.CannedResponses}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "customers", "tickets"})
package pro.supportmax.macros;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
