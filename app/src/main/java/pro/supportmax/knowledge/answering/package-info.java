/**
 * From ranked passages to an answer in the articles' own words, or to the honest statement that there is none.
 *
 * <p>Read: {@link pro.supportmax.knowledge.answering.Answering} → {@code Extraction} → {@code Evidence} →
 * {@code Answerability}.
 */
@NullMarked
package pro.supportmax.knowledge.answering;

import org.jspecify.annotations.NullMarked;
