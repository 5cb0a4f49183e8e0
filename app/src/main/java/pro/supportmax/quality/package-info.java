/**
 * How well the product answers: golden cases, how they are judged, and the floors under which no figure may fall.
 *
 * <p>Read: {@link pro.supportmax.quality.GoldenSet} → {@link pro.supportmax.quality.Judgement} →
 * {@link pro.supportmax.quality.Scorecard} → {@link pro.supportmax.quality.Floors}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package pro.supportmax.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
