/**
 * A ticket's life. One customer message is one turn: read, decide, commit, effect.
 *
 * <p>Read: {@link pro.supportmax.desk.Desk} → {@code Policy} → {@code Docket} → {@code TurnQueue} → {@code Workers}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "guard",
            "ledger",
            "quality :: spi",
            "files",
            "customers",
            "tickets",
            "knowledge",
            "triage",
            "memory",
            "agents",
            "sla"
        })
package pro.supportmax.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
