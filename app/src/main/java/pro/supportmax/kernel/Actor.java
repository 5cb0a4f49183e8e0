package pro.supportmax.kernel;

import java.util.Locale;

/**
 * Who did something: a customer, the AI agent, a teammate or the system itself.
 *
 * @param type which of the four
 * @param id the customer's id, the specialist's id, the teammate's e-mail or the part of the system; never a person's
 *     name, for facts about actors are kept longer than names may be
 */
public record Actor(Type type, String id) {

    /** The four kinds of actor; {@link #word()} is how the API and the ledger spell it. */
    public enum Type {
        CUSTOMER,
        AI,
        TEAMMATE,
        SYSTEM;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Type of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public static Actor customer(CustomerId id) {
        return new Actor(Type.CUSTOMER, id.toString());
    }

    public static Actor ai(String specialist) {
        return new Actor(Type.AI, specialist);
    }

    public static Actor teammate(String email) {
        return new Actor(Type.TEAMMATE, email);
    }

    public static Actor system(String part) {
        return new Actor(Type.SYSTEM, part);
    }
}
