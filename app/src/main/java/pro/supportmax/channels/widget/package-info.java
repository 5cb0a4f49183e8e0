/**
 * The chat on the company's own pages: one script, its settings for each inbox, and what it calls. It is the same
 * conversation as that of our chat page; what is different is that it comes from another site, without cookies, and that
 * the company's system may prove who is chatting.
 *
 * <p>Read: {@code TalkResource} → {@code WidgetDoor} → {@code Proofs} → {@code CrossOrigin} →
 * {@code resources/widget/widget.js}.
 */
@NullMarked
@NamedInterface("widget")
package pro.supportmax.channels.widget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
