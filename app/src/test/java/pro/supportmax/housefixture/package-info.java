/** Deliberately bad code: one house for every house rule, so that each rule is seen to fail. */
@NullMarked
package pro.supportmax.housefixture;

import org.jspecify.annotations.NullMarked;
