/** What of a text is new, and what its writer's mail program has quoted or added. */
@NullMarked
package pro.supportmax.mail.quotes;

import org.jspecify.annotations.NullMarked;
