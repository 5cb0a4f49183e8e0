/**
 * The company that a first start shows: its articles, people, records and past tickets, read from files and brought in
 * through the same doors as a company's own. Nothing about it is known to the code.
 *
 * <p>Read: {@link pro.supportmax.demo.DemoCompany} → {@link pro.supportmax.demo.Progress} →
 * {@link pro.supportmax.demo.PastTickets}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "customers", "knowledge", "tickets"})
package pro.supportmax.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
