/**
 * Files that want to become articles: found in a folder or a zip, weighed before they are read, never trusted.
 *
 * <p>Read: {@link pro.supportmax.knowledge.files.Source} → {@link pro.supportmax.knowledge.files.ArticleFile}.
 */
@NullMarked
package pro.supportmax.knowledge.files;

import org.jspecify.annotations.NullMarked;
