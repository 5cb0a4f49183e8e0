package pro.supportmax.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What the product was told to use outside: its own database and a language model. Neither is needed. */
final class OutsideCheck {

    private static final int PATIENCE_MILLIS = 3000;

    private OutsideCheck() {}

    static List<Finding> database(Map<String, String> environment) {
        var url = environment.getOrDefault("SUPPORTMAX_DATABASE_URL", "");
        return url.isEmpty()
                ? List.of()
                : reach("Database", url.replaceFirst("^jdbc:", ""), 5432, "SUPPORTMAX_DATABASE_URL");
    }

    static List<Finding> model(Map<String, String> environment) {
        var url = environment.getOrDefault("SUPPORTMAX_MODELS_OPENAI_BASEURL", "");
        return url.isEmpty()
                ? List.of()
                : reach("Model", url, url.startsWith("https") ? 443 : 80, "SUPPORTMAX_MODELS_OPENAI_BASEURL");
    }

    private static List<Finding> reach(String subject, String url, int usualPort, String setting) {
        try (var socket = new Socket()) {
            var address = URI.create(url);
            var port = address.getPort() < 0 ? usualPort : address.getPort();
            socket.connect(new InetSocketAddress(String.valueOf(address.getHost()), port), PATIENCE_MILLIS);
            return Finding.well(subject, address.getHost() + ":" + port + " can be reached");
        } catch (IOException | IllegalArgumentException e) {
            return Finding.wrong(
                    subject,
                    url + " cannot be reached (" + e.getClass().getSimpleName() + ").",
                    "Check " + setting + ", the network and whether that server runs.");
        }
    }
}
