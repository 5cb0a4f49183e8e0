/** Where operators look after the machine. */
@NullMarked
package pro.supportmax.console.system;

import org.jspecify.annotations.NullMarked;
