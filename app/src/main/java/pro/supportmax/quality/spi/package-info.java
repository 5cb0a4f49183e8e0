/** What a module implements so that its answers can be judged. */
@NullMarked
@NamedInterface("spi")
package pro.supportmax.quality.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
