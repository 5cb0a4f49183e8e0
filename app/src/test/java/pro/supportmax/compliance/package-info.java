/** Tests of the audit trail. */
@NullMarked
package pro.supportmax.compliance;

import org.jspecify.annotations.NullMarked;
