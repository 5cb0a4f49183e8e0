/** One ticket: its conversation, what may be done about it, its customer, and what the AI did. */
@NullMarked
package pro.supportmax.console.ticket;

import org.jspecify.annotations.NullMarked;
