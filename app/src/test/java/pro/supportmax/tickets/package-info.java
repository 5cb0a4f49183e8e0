/** Tests of tickets. */
@NullMarked
package pro.supportmax.tickets;

import org.jspecify.annotations.NullMarked;
