@NullMarked
package pro.supportmax.workbench;

import org.jspecify.annotations.NullMarked;
