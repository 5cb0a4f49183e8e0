package pro.supportmax.macros;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that teammates send again and again.
 *
 * @param shortcut a word to find it by, lower case, {@code "refund-sent"}
 * @param text with placeholders such as {@code {{customer.name}}}
 * @param language ISO 639 code of the text, null for any
 * @param team id of the team that uses it, null for all
 */
public record CannedResponse(
        UUID id,
        String shortcut,
        String title,
        String text,
        @Nullable String language,
        @Nullable String team) {

    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    /** @throws IllegalArgumentException with what is wrong */
    public CannedResponse {
        if (!SHORTCUT.matcher(shortcut).matches()) {
            throw new IllegalArgumentException("A shortcut is 1 to 50 of a-z, 0-9, joined by _ or -");
        }
        title = Lines.of("The title", title, 200);
        text = new Template(text).text();
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("A language is a code such as en or pt-BR");
        }
        team = team == null ? null : Lines.of("The team", team, 50);
    }
}
