package pro.supportmax.channels.email;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an inbox is reached by e-mail, secrets included.
 *
 * @param inbox id of the inbox
 * @param address what replies come from, {@code "support@example.com"}
 * @param sender the name beside that address; empty shows the company's
 * @param aliases other addresses whose mail arrives here
 * @param forwarders addresses of web forms and the like, whose Reply-To names who really writes
 * @param trustedServers how our own mail servers call themselves in Authentication-Results (RFC 8601, authserv-id)
 * @param style how replies look
 * @param incoming where mail is fetched; null when it is delivered to us
 * @param outgoing what sends replies; null keeps them as files in the data folder
 */
public record Mailbox(
        String inbox,
        String address,
        String sender,
        List<String> aliases,
        List<String> forwarders,
        List<String> trustedServers,
        Style style,
        @Nullable Incoming incoming,
        @Nullable Outgoing outgoing) {

    /**
     * How replies look.
     *
     * @param signature below every reply; may be empty
     * @param plusAddressing whether the mail server delivers {@code name+anything@host} to {@code name@host}; answers
     *     then come to such an address, else to the plain one
     * @param template the reply with {@code {{message}}}, {@code {{signature}}}, {@code {{disclosure}}} and
     *     {@code {{ticket}}} in their places; empty = the usual
     */
    public record Style(String signature, String template, boolean plusAddressing) {

        public static final Style PLAIN = new Style("", "", true);

        /** @throws IllegalArgumentException when the template would lose the message */
        public Style {
            if (!template.isBlank() && !template.contains("{{message}}")) {
                throw new IllegalArgumentException("The template has no {{message}}, so replies would be empty");
            }
        }
    }

    /**
     * Where mail is fetched by IMAP.
     *
     * @param folders looked at in this order; the first is watched by IDLE
     * @param moveTo the folder that holds what was taken in; null leaves it where it is, marked as seen
     */
    public record Incoming(
            Server server, List<String> folders, @Nullable String moveTo) {
        public Incoming {
            folders = folders.isEmpty() ? List.of("INBOX") : List.copyOf(folders);
        }
    }

    /** What sends by SMTP. */
    public record Outgoing(Server server) {}

    /** A mail server and how we sign in there. */
    public record Server(String host, int port, Security security, Login login) {
        public Server {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("A port is a number from 1 to 65535");
            }
        }

        Server renewed(OAuth used, String refreshToken) {
            return used.equals(login.oauth())
                    ? new Server(host, port, security, new Login(login.username(), null, used.with(refreshToken)))
                    : this;
        }
    }

    /** How the line to a server is encrypted. */
    public enum Security {
        /** From the first byte. */
        TLS,
        /** After STARTTLS, which has to succeed. */
        STARTTLS,
        /** Not at all: only for servers on the same machine. */
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for another word */
        public static Security of(String word) {
            for (var each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("Security is tls, starttls or none");
        }
    }

    /**
     * How we sign in. Nothing at all: the server demands no sign-in.
     *
     * @param username as the server knows us
     * @param password null with OAuth
     * @param oauth null with a password
     */
    public record Login(
            @Nullable String username,
            @Nullable String password,
            @Nullable OAuth oauth) {

        public static final Login NONE = new Login(null, null, null);
    }

    /** OAuth 2 with a refresh token (RFC 6749 §6), as Google and Microsoft demand it. */
    public record OAuth(
            String tokenUrl, String clientId, @Nullable String clientSecret, String refreshToken, String scope) {

        OAuth with(String refresh) {
            return new OAuth(tokenUrl, clientId, clientSecret, refresh, scope);
        }
    }

    public Mailbox {
        address = address.strip().toLowerCase(Locale.ROOT);
        aliases = lower(aliases);
        forwarders = lower(forwarders);
        trustedServers = List.copyOf(trustedServers);
    }

    private static List<String> lower(List<String> addresses) {
        return addresses.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** An inbox that nobody has connected yet: mail may be delivered to it, and replies are kept as files. */
    public static Mailbox unconnected(String inbox, String address) {
        return new Mailbox(inbox, address, "", List.of(), List.of(), List.of(), Style.PLAIN, null, null);
    }

    /** The same after a provider replaced a refresh token. */
    Mailbox renewed(OAuth used, String refreshToken) {
        var in = incoming == null
                ? null
                : new Incoming(incoming.server().renewed(used, refreshToken), incoming.folders(), incoming.moveTo());
        var out = outgoing == null ? null : new Outgoing(outgoing.server().renewed(used, refreshToken));
        return new Mailbox(inbox, address, sender, aliases, forwarders, trustedServers, style, in, out);
    }

    /** All addresses whose mail is this mailbox's. */
    public List<String> addresses() {
        return Stream.concat(Stream.of(address), aliases.stream()).toList();
    }

    /** Whether mail to an address is this mailbox's, a part behind + left aside (RFC 5233). */
    public boolean receives(String recipient) {
        return addresses().contains(Addresses.withoutDetail(recipient));
    }
}
