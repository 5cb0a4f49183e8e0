/**
 * Who is asking: customers, their organisations with plan and attributes, and the records that outside systems keep
 * about them.
 *
 * <p>Read: {@link pro.supportmax.customers.Customers} → {@link pro.supportmax.customers.Customer} →
 * {@link pro.supportmax.customers.Organisation}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "compliance"})
package pro.supportmax.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
