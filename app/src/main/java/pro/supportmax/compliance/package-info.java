/**
 * What happened, for good: hears every fact in the transaction that publishes it and keeps it in a hash-chained trail.
 * And the vault, which seals the secrets that other modules keep in the ledger.
 *
 * <p>Read: {@link pro.supportmax.compliance.AuditTrail} → {@code Sealer} → {@link pro.supportmax.compliance.Verification};
 * {@link pro.supportmax.compliance.Vault} → {@code VaultKey}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package pro.supportmax.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
