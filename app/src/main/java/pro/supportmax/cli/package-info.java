/**
 * The product in a terminal: what {@code ./supportmax} says when it is ready, asks the running product, and explains
 * what is wrong. The shell script of that name finds Java, builds, starts and stops.
 *
 * <p>Read: {@link pro.supportmax.cli.Commands} → {@link pro.supportmax.cli.Ask} → {@link pro.supportmax.cli.Server};
 * {@link pro.supportmax.cli.Welcome}; {@link pro.supportmax.cli.Doctor}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "desk", "knowledge", "triage", "transfer", "workbench"})
package pro.supportmax.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
