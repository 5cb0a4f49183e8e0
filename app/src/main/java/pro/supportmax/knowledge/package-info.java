/**
 * What the company knows: articles, their import, the search index over them and answers taken from them word for word.
 *
 * <p>Read: {@link pro.supportmax.knowledge.Articles} → {@link pro.supportmax.knowledge.Importing} →
 * {@link pro.supportmax.knowledge.Knowledge} → {@code index} → {@code answering}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "models"})
package pro.supportmax.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
