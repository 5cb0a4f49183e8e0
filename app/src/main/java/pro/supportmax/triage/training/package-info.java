/**
 * Learns to read from the training files: ours in the resources, the operator's in a folder.
 *
 * <p>Read: {@link pro.supportmax.triage.training.School} → {@code SyllabusReader} → {@code Training} → {@code Heads};
 * {@code Teaching} does it for the build.
 */
@NullMarked
package pro.supportmax.triage.training;

import org.jspecify.annotations.NullMarked;
