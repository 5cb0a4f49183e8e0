package pro.supportmax.mail;

import java.util.Locale;

/**
 * Somebody's address as a header names it.
 *
 * @param name what stands beside the address, decoded; empty when nothing does
 * @param address such as {@code ann@example.org}, the domain in lower case; empty when the header names none
 */
public record MailAddress(String name, String address) {

    /** Nobody: the header is missing or names no address. */
    public static final MailAddress UNKNOWN = new MailAddress("", "");

    public boolean isKnown() {
        return !address.isEmpty();
    }

    /** What stands behind the last @, in lower case; empty when there is none. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
