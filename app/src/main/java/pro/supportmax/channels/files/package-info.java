/**
 * Files at the edge: how they come in with a message, how they go out to whoever may read that message.
 *
 * <p>Read: {@link pro.supportmax.channels.files.Enclosures} → {@link pro.supportmax.channels.files.Download}.
 */
@NullMarked
package pro.supportmax.channels.files;

import org.jspecify.annotations.NullMarked;
