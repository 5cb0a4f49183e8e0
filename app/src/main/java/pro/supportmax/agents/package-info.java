/**
 * The AI agents: a supervisor plans who answers what, specialists answer from knowledge, and the findings become one
 * proposal. A language model, where there is one, only words what the passages already say.
 *
 * <p>Read: {@link pro.supportmax.agents.Crew} → {@code Supervisor} → {@code Specialist} →
 * {@link pro.supportmax.agents.Proposal}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "models", "knowledge", "triage", "memory"})
package pro.supportmax.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
