/** Tests of webhooks. */
@NullMarked
package pro.supportmax.channels.webhooks;

import org.jspecify.annotations.NullMarked;
