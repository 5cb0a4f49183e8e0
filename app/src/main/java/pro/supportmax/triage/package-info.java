/**
 * Perception: what a message asks for, in which domain, how urgent it is, in which mood, about which things.
 *
 * <p>Read: {@link pro.supportmax.triage.Triage} → {@link pro.supportmax.triage.Reading} →
 * {@code segments} → {@code SegmentReader} → {@code classifiers}; {@code training} makes what they know.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "customers", "tickets", "models", "guard"})
package pro.supportmax.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
