/**
 * Measures the product on public sets and on the company's golden cases, and compares the figures with the recorded
 * floors.
 *
 * <p>Read: {@link pro.supportmax.workbench.EvalCommand} → {@code Measuring} → {@code sets} → {@code measures} →
 * {@code Report}; {@code Golden} → {@code Product}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "guard",
            "mail",
            "models",
            "quality",
            "quality :: spi",
            "knowledge",
            "triage",
            "triage :: classifiers",
            "tickets",
            "customers",
            "desk"
        })
package pro.supportmax.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
