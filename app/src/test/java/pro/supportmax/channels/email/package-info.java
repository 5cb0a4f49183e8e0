/** Tests of e-mail. */
@NullMarked
package pro.supportmax.channels.email;

import org.jspecify.annotations.NullMarked;
