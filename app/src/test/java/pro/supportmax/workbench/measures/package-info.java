@NullMarked
package pro.supportmax.workbench.measures;

import org.jspecify.annotations.NullMarked;
