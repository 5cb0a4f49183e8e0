/**
 * One import on its way: what it is to do, what is there already, what it counts and what it refuses.
 *
 * <p>Read: {@link pro.supportmax.transfer.runs.Course} → {@link pro.supportmax.transfer.runs.Known}.
 */
@NullMarked
package pro.supportmax.transfer.runs;

import org.jspecify.annotations.NullMarked;
