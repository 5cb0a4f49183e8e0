/**
 * Judges how urgent a message is.
 *
 * <p>Read: {@link pro.supportmax.triage.priorities.Priorities} → {@code PriorityRules} → {@code Phrases}.
 */
@NullMarked
package pro.supportmax.triage.priorities;

import org.jspecify.annotations.NullMarked;
