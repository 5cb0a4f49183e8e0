@NullMarked
package pro.supportmax.memory;

import org.jspecify.annotations.NullMarked;
