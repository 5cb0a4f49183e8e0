/**
 * Measures the product from outside, as its users meet it.
 *
 * <p>Read: {@link pro.supportmax.bench.Bench} → {@code Product} → {@code Load} → {@code Kill};
 * {@code Micro} → {@code TurnParts}, {@code Retrieval}, {@code MailReading}.
 */
@NullMarked
package pro.supportmax.bench;

import org.jspecify.annotations.NullMarked;
