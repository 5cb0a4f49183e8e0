package pro.supportmax.mail;

/**
 * What a server that we trust found out about who sent the mail (RFC 8601), each verdict in lower case: {@code pass},
 * {@code fail}, {@code softfail}, {@code neutral}, {@code policy}, {@code temperror}, {@code permerror} or {@code none}.
 *
 * @param aligned what passed also vouches for the domain in From: DMARC passed, or SPF or DKIM for that very domain or
 *     one above or below it
 */
public record Authentication(String dkim, String spf, String dmarc, String arc, boolean aligned) {

    /** Nobody whom we trust has looked. */
    public static final Authentication NONE = new Authentication("none", "none", "none", "none", false);
}
