/** The inbox: views, the list of tickets, and the changes that reach it while somebody looks. */
@NullMarked
package pro.supportmax.console.inbox;

import org.jspecify.annotations.NullMarked;
