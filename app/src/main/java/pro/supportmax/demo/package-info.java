/**
 * The company that a first start shows: its articles, people, records and past tickets, read from files and brought in
 * through the same doors as a company's own. Nothing about it is known to the code.
 *
 * <p>Read: {@link pro.supportmax.demo.DemoCompany} → {@link pro.supportmax.demo.Progress} →
 * {@link pro.supportmax.demo.PastTickets} → {@code DemoSite}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "access", "customers", "knowledge", "tickets", "channels :: widget"})
package pro.supportmax.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
