@NullMarked
package pro.supportmax.transfer;

import org.jspecify.annotations.NullMarked;
