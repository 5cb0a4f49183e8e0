/**
 * What every request has in common: its id, a bounded body, one answer for one idempotency key, one form of error.
 *
 * <p>Read: {@link pro.supportmax.channels.http.Problems} → {@code Idempotency} → {@code BoundedBody}.
 */
@NullMarked
package pro.supportmax.channels.http;

import org.jspecify.annotations.NullMarked;
