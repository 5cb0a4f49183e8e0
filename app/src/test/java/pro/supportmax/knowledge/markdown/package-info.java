@NullMarked
package pro.supportmax.knowledge.markdown;

import org.jspecify.annotations.NullMarked;
