/**
 * The search index: passages with their words and vectors in one Lucene index, found by both and ranked together.
 *
 * <p>Read: {@link pro.supportmax.knowledge.index.Passages} → {@link pro.supportmax.knowledge.index.LuceneIndex} →
 * {@link pro.supportmax.knowledge.index.Ranking}.
 */
@NullMarked
package pro.supportmax.knowledge.index;

import org.jspecify.annotations.NullMarked;
