/** The public sets, how they are read, and what is measured on each. */
@NullMarked
package pro.supportmax.workbench.sets;

import org.jspecify.annotations.NullMarked;
