/** The edges, tested over HTTP. */
@NullMarked
package pro.supportmax.channels;

import org.jspecify.annotations.NullMarked;
