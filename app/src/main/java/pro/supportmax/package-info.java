/** SupportMax Pro. Read: {@link pro.supportmax.SupportMax} → {@code desk.Desk}. */
@NullMarked
package pro.supportmax;

import org.jspecify.annotations.NullMarked;
