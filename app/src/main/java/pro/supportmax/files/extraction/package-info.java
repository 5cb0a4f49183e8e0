/**
 * Takes the text out of hostile files in a process of its own: little memory, little time, no network, nothing of the
 * product's environment. Whatever a file does to that process, the product goes on.
 *
 * <p>Read: {@link pro.supportmax.files.extraction.Extractor} → {@code Launch} → {@code Child} → {@code Parser}.
 */
@NullMarked
package pro.supportmax.files.extraction;

import org.jspecify.annotations.NullMarked;
