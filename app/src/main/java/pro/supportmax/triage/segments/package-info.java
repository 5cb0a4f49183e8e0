/**
 * Cuts a message into parts that each say one thing.
 *
 * <p>Read: {@link pro.supportmax.triage.segments.Segmenter} → {@code Blocks} → {@code Sentences} → {@code Clauses}.
 */
@NullMarked
package pro.supportmax.triage.segments;

import org.jspecify.annotations.NullMarked;
