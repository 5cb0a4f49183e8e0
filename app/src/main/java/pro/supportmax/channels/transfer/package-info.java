/**
 * Imports and exports over HTTP.
 *
 * <p>Read: {@code ImportsResource} → {@code ImportJson}; {@code ExportsResource}.
 */
@NullMarked
package pro.supportmax.channels.transfer;

import org.jspecify.annotations.NullMarked;
