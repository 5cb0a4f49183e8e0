/** Tests of mail that comes in. */
@NullMarked
package pro.supportmax.channels.email.inbound;

import org.jspecify.annotations.NullMarked;
