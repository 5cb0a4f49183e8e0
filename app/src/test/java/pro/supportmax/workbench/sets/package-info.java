@NullMarked
package pro.supportmax.workbench.sets;

import org.jspecify.annotations.NullMarked;
