/**
 * The customer's chat: an anonymous visitor, known by a signed cookie, writes and watches the answer come.
 *
 * <p>Read: {@code ChatResource} → {@code Visitors} → {@code ChatTickets}.
 */
@NullMarked
package pro.supportmax.channels.chat;

import org.jspecify.annotations.NullMarked;
