/** Access, tested. */
@NullMarked
package pro.supportmax.access;

import org.jspecify.annotations.NullMarked;
