package pro.supportmax.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Actor;

/**
 * What somebody wants imported.
 *
 * @param name the file's name; it helps to tell what it is
 * @param kind null when the files shall tell
 * @param source names the system that the ids belong to, so that those of two do not meet; null for the kind's own name
 * @param own addresses of the company itself, {@code support@example.com}, or domains, {@code @example.com}
 * @param dryRun only tell what would happen
 * @param by who wants it
 */
public record ImportOrder(
        String name, @Nullable Kind kind, @Nullable String source, List<String> own, boolean dryRun, Actor by) {

    /** @throws IllegalArgumentException when a part is too long or no text */
    public ImportOrder {
        own = List.copyOf(own);
        if (name.isBlank() || name.length() > 300 || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The name of an import is one line of 1 to 300 characters");
        }
        if (source != null && !source.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,49}")) {
            throw new IllegalArgumentException("The source has 1 to 50 letters, digits, _ - or .");
        }
        if (own.size() > 100 || own.stream().anyMatch(address -> !address.matches("[^\\s@]*@[^\\s@]{1,255}"))) {
            throw new IllegalArgumentException(
                    "Own addresses look like support@example.com or @example.com; at most 100");
        }
    }
}
