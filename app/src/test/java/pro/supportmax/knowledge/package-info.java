@NullMarked
package pro.supportmax.knowledge;

import org.jspecify.annotations.NullMarked;
