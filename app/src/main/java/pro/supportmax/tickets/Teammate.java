package pro.supportmax.tickets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person who answers.
 *
 * @param email identifies the teammate, in lower case
 * @param role {@code "member"}, {@code "lead"}, {@code "admin"} or another word
 * @param team id of a team that was saved before
 */
public record Teammate(
        String email, String name, String role, @Nullable String team) {

    /** @throws IllegalArgumentException when address, name or role is none */
    public Teammate {
        email = Texts.line("The teammate's e-mail address", email, 320).toLowerCase(Locale.ROOT);
        name = Texts.line("The teammate's name", name, 200);
        role = Texts.word("The teammate's role", role);
        if (email.indexOf('@') < 1 || email.contains(" ")) {
            throw new IllegalArgumentException("The teammate's e-mail address is none");
        }
    }
}
