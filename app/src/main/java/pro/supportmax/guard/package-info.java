/**
 * Makes text safe in both directions: what comes in is normalised and tainted where it smells of injection, what goes
 * to an outside model is masked, what goes out is checked once more.
 *
 * <p>Read: {@link pro.supportmax.guard.Guard} → {@link pro.supportmax.guard.Screened} →
 * {@link pro.supportmax.guard.Verdict}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package pro.supportmax.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
