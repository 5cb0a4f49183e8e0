@NullMarked
package pro.supportmax.knowledge.answering;

import org.jspecify.annotations.NullMarked;
