/**
 * Replies by e-mail: queued in the transaction that wrote them, sent by leased workers afterwards, their fate noted on
 * the message.
 *
 * <p>Read: {@code Outbox} → {@code Postman} → {@code Letters} → {@code Carrier}; {@link
 * pro.supportmax.channels.email.outbound.Returns} hears of what came back.
 */
@NullMarked
package pro.supportmax.channels.email.outbound;

import org.jspecify.annotations.NullMarked;
