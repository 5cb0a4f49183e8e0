@NullMarked
package pro.supportmax.desk;

import org.jspecify.annotations.NullMarked;
