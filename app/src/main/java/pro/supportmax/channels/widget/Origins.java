package pro.supportmax.channels.widget;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pages that may embed a widget, by their origins (RFC 6454): {@code https://www.example.com}, or
 * {@code https://*.example.com} for all hosts below one. Our own origin is always among them; so is every page on this
 * machine while the product itself is called by a name of this machine.
 */
record Origins(List<String> allowed) {

    private static final Pattern FORM = Pattern.compile(
            "https?://(\\*\\.)?[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:\\d{1,5})?|https?://\\[[0-9a-f:.]+](:\\d{1,5})?");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    Origins {
        allowed = List.copyOf(allowed);
    }

    /** @throws IllegalArgumentException when it is no origin */
    static String checked(String text) {
        var origin = text.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "An origin is written as https://www.example.com or https://*.example.com, without a path");
        }
        return origin;
    }

    /**
     * @param origin the request's header {@code Origin}
     * @param host the request's header {@code Host}
     */
    boolean allow(String origin, String host) {
        var parts = parts(origin);
        if (parts.isEmpty()) {
            return false;
        }
        var from = parts.get();
        return from.getRawAuthority().equalsIgnoreCase(host)
                || isThisMachine(from.getHost()) && isThisMachine(host.replaceAll(":\\d+$", ""))
                || allowed.stream().anyMatch(each -> matches(each, origin.toLowerCase(Locale.ROOT)));
    }

    private static boolean matches(String allowed, String origin) {
        var star = allowed.indexOf("*.");
        if (star < 0) {
            return allowed.equals(origin);
        }
        var scheme = allowed.substring(0, star);
        var below = allowed.substring(star + 1);
        return origin.startsWith(scheme)
                && origin.endsWith(below)
                && origin.length() > scheme.length() + below.length();
    }

    private static Optional<URI> parts(String origin) {
        try {
            var parts = URI.create(origin);
            return parts.getHost() == null ? Optional.empty() : Optional.of(parts);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    }
}
