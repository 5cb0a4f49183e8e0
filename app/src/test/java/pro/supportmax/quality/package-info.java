@NullMarked
package pro.supportmax.quality;

import org.jspecify.annotations.NullMarked;
