/**
 * Tells from a text's embedding which class it belongs to, how surely, and whether it belongs to any.
 *
 * <p>Read: {@link pro.supportmax.triage.classifiers.Classifier} → {@code Softmax} → {@code Neighbours} → {@code Blend}.
 */
@NullMarked
@NamedInterface("classifiers")
package pro.supportmax.triage.classifiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
