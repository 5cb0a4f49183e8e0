/**
 * The one door to any embedding or language model: the local ONNX embedder, and an outside language model where one is
 * configured.
 *
 * <p>Read: {@link pro.supportmax.models.Embedder} → {@code OnnxModel}; {@link pro.supportmax.models.LanguageModel} →
 * {@code OpenAiLanguageModel}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "guard"})
package pro.supportmax.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
