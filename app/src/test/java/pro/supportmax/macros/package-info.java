/** Tests of macros. */
@NullMarked
package pro.supportmax.macros;

import org.jspecify.annotations.NullMarked;
