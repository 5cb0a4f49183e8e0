/** Fixtures for all tests, and the tests of the house itself. */
@NullMarked
package pro.supportmax;

import org.jspecify.annotations.NullMarked;
