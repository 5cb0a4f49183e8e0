/**
 * What happens on a ticket, told while it happens, as server-sent events.
 *
 * <p>Read: {@link pro.supportmax.channels.live.LiveTickets} → {@code Follower} →
 * {@link pro.supportmax.channels.live.Stream}.
 */
@NullMarked
package pro.supportmax.channels.live;

import org.jspecify.annotations.NullMarked;
