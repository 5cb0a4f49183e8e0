package pro.supportmax.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** What the text of an address says of where it leads; its host is not looked up here. */
sealed interface Destination {

    /** @param internal whether the operator listed it as a host of the own network */
    record Readable(URI uri, Endpoint endpoint, boolean internal) implements Destination {}

    record Unusable(String why) implements Destination {}

    int LONGEST = 2_000;

    static Destination of(String url, OutboundSettings settings, Set<Endpoint> internal) {
        if (url.length() > LONGEST || !url.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return new Unusable("An address has at most " + LONGEST + " characters of ASCII and no blanks. Write a name"
                    + " in other letters as xn--….");
        }
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")) {
                return new Unusable("An address begins with https://.");
            }
            return uri.getRawAuthority() == null
                    ? new Unusable("The address names no host.")
                    : of(uri, scheme, settings, internal);
        } catch (URISyntaxException e) {
            return new Unusable("This is no address that all programs read in the same way.");
        }
    }

    private static Destination of(URI uri, String scheme, OutboundSettings settings, Set<Endpoint> internal) {
        if (uri.getRawAuthority().contains("@")) {
            return new Unusable("An address holds no user name and no password.");
        }
        if (uri.getRawFragment() != null) {
            return new Unusable("An address ends before the #.");
        }
        var endpoint = Endpoint.read(uri.getRawAuthority(), scheme.equals("https") ? 443 : 80);
        if (endpoint.isEmpty() || uri.getHost() == null) {
            return new Unusable("The host of the address is neither a name nor an IP address in the usual spelling.");
        }
        if (internal.contains(endpoint.get())) {
            return new Readable(uri, endpoint.get(), true);
        }
        if (scheme.equals("http") && !settings.plainHttp()) {
            return new Unusable("An address outside begins with https://, for what is sent holds customers' words.");
        }
        var port = endpoint.get().port();
        return settings.ports().contains(port) || scheme.equals("http") && port == 80
                ? new Readable(uri, endpoint.get(), false)
                : new Unusable("The port " + port + " is not open for calls; supportmax.outbound.ports names those that"
                        + " are.");
    }
}
