/**
 * What an article's Markdown says: to a browser as safe HTML, to the index as passages and sentences.
 *
 * <p>Read: {@link pro.supportmax.knowledge.markdown.Html} → {@link pro.supportmax.knowledge.markdown.Cut} →
 * {@code Outline} → {@code Sentences}.
 */
@NullMarked
package pro.supportmax.knowledge.markdown;

import org.jspecify.annotations.NullMarked;
