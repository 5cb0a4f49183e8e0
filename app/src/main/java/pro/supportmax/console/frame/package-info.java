/** What every page shares: the frame around it, its words, pills, times, errors, and the page that shows the design. */
@NullMarked
package pro.supportmax.console.frame;

import org.jspecify.annotations.NullMarked;
