@NullMarked
package pro.supportmax.outbound;

import org.jspecify.annotations.NullMarked;
