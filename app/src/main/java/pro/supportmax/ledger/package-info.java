/**
 * The one durable ledger: starts the embedded PostgreSQL in the data folder, or connects to the company's own, and
 * brings each module's schema up to date.
 *
 * <p>Read: {@link pro.supportmax.ledger.LedgerConfiguration} → {@code EmbeddedServer} → {@code Cluster} →
 * {@code Migrations}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package pro.supportmax.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
