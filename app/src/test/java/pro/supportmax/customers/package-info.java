/** Tests of the customers. */
@NullMarked
package pro.supportmax.customers;

import org.jspecify.annotations.NullMarked;
