/**
 * What happened, for good: hears every fact in the transaction that publishes it and keeps it in a hash-chained trail.
 *
 * <p>Read: {@link pro.supportmax.compliance.AuditTrail} → {@code Sealer} → {@link pro.supportmax.compliance.Verification}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package pro.supportmax.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
