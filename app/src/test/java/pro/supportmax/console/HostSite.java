package pro.supportmax.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A company's own site, on another origin than the product: one page that embeds the widget under a strict content
 * security policy, with styles that would ruin every page that they reach.
 */
final class HostSite implements AutoCloseable {

    private static final String RUIN = "* { font-size: 40px !important; } button, textarea, h2 { display: none; }"
            + " section { opacity: 0; } :root { --accent: red; }";

    private final HttpServer server;
    private final String product;

    private HostSite(HttpServer server, String product) {
        this.server = server;
        this.product = product;
    }

    static HostSite start(String product) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var site = new HostSite(server, product);
            server.createContext("/", site::page);
            server.createContext("/ruin.css", exchange -> answer(exchange, "text/css", RUIN));
            server.createContext("/early.js", exchange -> answer(exchange, "text/javascript", """
                    window.SupportMax = { q: [] };
                    for (const verb of ['open', 'setUser', 'setCustomAttributes', 'on'])
                      SupportMax[verb] = (...args) => SupportMax.q.push([verb, args]);
                    window.heard = [];
                    SupportMax.on('ready', () => heard.push('ready'));
                    SupportMax.on('message', said => heard.push(said.text));
                    document.addEventListener('supportmax:error', event => heard.push(event.detail.code));
                    """));
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param attributes of the script's element: {@code data-locale="de"} */
    String page(String attributes) {
        return "http://localhost:" + server.getAddress().getPort() + "/?"
                + java.net.URLEncoder.encode(attributes, StandardCharsets.UTF_8);
    }

    private void page(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        var attributes = query == null ? "" : java.net.URLDecoder.decode(query, StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self' %1$s; connect-src %1$s; style-src 'self'; img-src data:;"
                                        .formatted(product)
                                + " require-trusted-types-for 'script'; base-uri 'none'");
        answer(exchange, "text/html", """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/ruin.css"><link rel="icon" href="data:,"><script src="/early.js"></script>
                <script src="%s/widget.js" async %s></script></head>
                <body><main><h1>A shop</h1><a href="#x" id="link">A link</a></main></body></html>
                """.formatted(product, attributes));
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putAll(Map.of("Content-Type", java.util.List.of(type + ";charset=utf-8")));
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
