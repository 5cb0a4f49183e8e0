/** Tests of business hours. */
@NullMarked
package pro.supportmax.sla;

import org.jspecify.annotations.NullMarked;
