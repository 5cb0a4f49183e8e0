package pro.supportmax.outbound;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host and a port, in one spelling.
 *
 * @param host a name in lower case, or an IP address as Java writes it
 */
record Endpoint(String host, int port) {

    private static final Pattern WRITTEN = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]@/]+)(?::([0-9]{1,5}))?");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)" + LABEL + "(?:\\." + LABEL + ")*");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern FOUR_BYTES = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

    /**
     * Reads {@code host:port} of a setting.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Endpoint of(String text) {
        return read(text.strip(), 0)
                .filter(endpoint -> endpoint.port() > 0)
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + text + "' in supportmax.outbound.internal-hosts is"
                                + " no host:port. Write crm.internal:8080, 10.0.0.7:443 or [fd00::7]:443."));
    }

    /**
     * Reads the authority of an address. Ways to write an IP address that only some programs understand (one number,
     * octal, hexadecimal, fewer than four parts; WHATWG URL standard, "ends in a number") are read by none of us.
     *
     * @param standard the port when none is written
     * @return empty when it cannot be read, or not in one way only
     */
    static Optional<Endpoint> read(String authority, int standard) {
        var written = WRITTEN.matcher(authority);
        if (!written.matches()) {
            return Optional.empty();
        }
        var port = written.group(2) == null ? standard : Integer.parseInt(written.group(2));
        return port > 65_535
                ? Optional.empty()
                : host(written.group(1).toLowerCase(Locale.ROOT)).map(host -> new Endpoint(host, port));
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            return literal(written.substring(1, written.length() - 1));
        }
        if (NUMBER_AT_END.matcher(written).matches()) {
            return FOUR_BYTES.matcher(written).matches() ? Optional.of(written) : Optional.empty();
        }
        return NAME.matcher(written).matches() ? Optional.of(written) : Optional.empty();
    }

    /** An IPv4 address in the clothes of IPv6 ({@code ::ffff:10.0.0.1}) is not read. */
    private static Optional<String> literal(String written) {
        try {
            var address = InetAddress.ofLiteral(written);
            return address.getAddress().length == 16 ? Optional.of(address.getHostAddress()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
