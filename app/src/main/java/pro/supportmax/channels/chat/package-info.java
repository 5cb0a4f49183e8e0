/**
 * The customer's chat: a visitor, known by a signed token, writes and watches the answer come. Our own page is one way to
 * it, the widget on the company's pages the other.
 *
 * <p>Read: {@link pro.supportmax.channels.chat.Conversation} → {@link pro.supportmax.channels.chat.Visitor} →
 * {@link pro.supportmax.channels.chat.ChatTickets} → {@link pro.supportmax.channels.chat.Attention} →
 * {@code ChatResource}.
 */
@NullMarked
package pro.supportmax.channels.chat;

import org.jspecify.annotations.NullMarked;
