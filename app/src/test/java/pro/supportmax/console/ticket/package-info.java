@NullMarked
package pro.supportmax.console.ticket;

import org.jspecify.annotations.NullMarked;
