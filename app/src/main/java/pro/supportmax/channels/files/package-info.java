/**
 * Files at the edge: how they come in with a message.
 *
 * <p>Read: {@link pro.supportmax.channels.files.Enclosures}.
 */
@NullMarked
package pro.supportmax.channels.files;

import org.jspecify.annotations.NullMarked;
