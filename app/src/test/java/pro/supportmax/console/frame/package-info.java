@NullMarked
package pro.supportmax.console.frame;

import org.jspecify.annotations.NullMarked;
