package pro.supportmax.transfer.runs;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pro.supportmax.kernel.Actor;

/**
 * What an import is to do.
 *
 * @param source names the system that the ids of the items belong to
 * @param own addresses of the company itself, {@code support@example.com}, or whole domains, {@code @example.com}; in
 *     lower case
 * @param dryRun only tell what would happen
 * @param by who ordered it
 */
public record Order(UUID id, String source, Set<String> own, boolean dryRun, Actor by) {

    public Order {
        own = own.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether an address is the company's own. */
    public boolean owns(String address) {
        var plain = address.toLowerCase(Locale.ROOT);
        return own.contains(plain) || own.contains(plain.substring(Math.max(0, plain.lastIndexOf('@'))));
    }
}
