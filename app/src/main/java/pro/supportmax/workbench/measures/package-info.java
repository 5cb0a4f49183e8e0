/** Figures and how they are computed: agreement of labels, order of lists, separation of scores. */
@NullMarked
package pro.supportmax.workbench.measures;

import org.jspecify.annotations.NullMarked;
