@NullMarked
package pro.supportmax.bench;

import org.jspecify.annotations.NullMarked;
