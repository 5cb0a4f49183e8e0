/**
 * Tells the language of a message.
 *
 * <p>Read: {@link pro.supportmax.triage.languages.Languages} → {@code English}.
 */
@NullMarked
package pro.supportmax.triage.languages;

import org.jspecify.annotations.NullMarked;
