@NullMarked
package pro.supportmax.console;

import org.jspecify.annotations.NullMarked;
