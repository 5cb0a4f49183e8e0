/**
 * The one way to call an address that a person typed. Such an address may lead into the company's own network, so it is
 * vetted, resolved once, and called at exactly the address that was vetted.
 *
 * <p>Read: {@link pro.supportmax.outbound.Outbound} → {@code Destination} → {@code Pin} → {@code PublicAddresses}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package pro.supportmax.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
