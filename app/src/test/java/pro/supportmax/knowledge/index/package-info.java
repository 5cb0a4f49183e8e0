@NullMarked
package pro.supportmax.knowledge.index;

import org.jspecify.annotations.NullMarked;
