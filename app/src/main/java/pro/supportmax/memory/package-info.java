/**
 * What an agent should know now, within a budget of tokens: who asks, what was said before, and the question as it
 * stands alone.
 *
 * <p>Read: {@link pro.supportmax.memory.Memory} → {@code FollowUp} → {@link pro.supportmax.memory.Briefing}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "compliance", "customers", "tickets", "knowledge", "triage", "models"})
package pro.supportmax.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
