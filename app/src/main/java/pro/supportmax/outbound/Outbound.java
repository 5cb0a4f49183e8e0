package pro.supportmax.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.protocol.BasicHttpContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Calls addresses that people typed (webhooks and the like; OWASP API7:2023, server-side request forgery). What may be
 * called is public and open by {@code supportmax.outbound}; the connection goes to the address that was vetted, while
 * the Host header and the certificate stay those of the name. Redirects are not followed, cookies not kept, answers read
 * up to 64 KB, and a call ends in time whatever the other side does.
 */
@Component
public class Outbound implements AutoCloseable {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int EXCERPT = 200;
    private static final String MEND =
            " If it belongs to your own network and is meant, an operator lists its host:port in"
                    + " supportmax.outbound.internal-hosts.";

    private final OutboundSettings settings;
    private final Set<Endpoint> internal;
    private final Pin pin;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbound-deadlines").daemon().factory());

    @Autowired
    Outbound(OutboundSettings settings) {
        this(settings, InetAddress::getAllByName, SSLContexts.createSystemDefault());
    }

    Outbound(OutboundSettings settings, Resolver resolver, SSLContext trust) {
        this.settings = settings;
        this.internal = settings.internal();
        this.pin = new Pin(resolver, internal, settings.timeout());
        this.http = Wire.client(pin, trust, settings.timeout());
    }

    /** What speaks against calling this address, as far as can be told now; a host that is not found may be later. */
    public Optional<String> objection(String url) {
        return switch (Destination.of(url, settings, internal)) {
            case Destination.Unusable(var why) -> Optional.of(why);
            case Destination.Readable readable -> objection(readable.endpoint());
        };
    }

    private Optional<String> objection(Endpoint endpoint) {
        try {
            pin.resolve(endpoint.host(), endpoint.port());
            return Optional.empty();
        } catch (Pin.NotPublic e) {
            return Optional.of(notPublic(endpoint));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Posts; answers within {@code supportmax.outbound.timeout} and throws nothing. */
    public Reply send(Call call) {
        return switch (Destination.of(call.url(), settings, internal)) {
            case Destination.Unusable(var why) -> new Reply.Refused(why);
            case Destination.Readable readable -> send(call, readable);
        };
    }

    private Reply send(Call call, Destination.Readable to) {
        var request = new HttpPost(to.uri());
        call.headers().forEach(request::setHeader);
        request.setEntity(new StringEntity(call.body(), ContentType.APPLICATION_JSON));
        var deadline = deadlines.schedule(request::cancel, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            var host = RoutingSupport.determineHost(request);
            try (var answer = http.executeOpen(host, request, new BasicHttpContext())) {
                return new Reply.Answered(answer.getCode(), excerpt(answer));
            }
        } catch (Pin.NotPublic e) {
            return new Reply.Refused(notPublic(to.endpoint()));
        } catch (IOException | HttpException | RuntimeException e) {
            return request.isCancelled() ? tooSlow() : failed(e);
        } finally {
            deadline.cancel(false);
        }
    }

    private String notPublic(Endpoint endpoint) {
        return "The host " + endpoint.host() + " leads to an address that is not on the public internet." + MEND;
    }

    private Reply.Failed tooSlow() {
        return new Reply.Failed("No whole answer came within " + seconds(settings.timeout()) + ".");
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1000.0 + " s";
    }

    private Reply.Failed failed(Exception failure) {
        return switch (failure) {
            case UnknownHostException _ -> new Reply.Failed("The host has no address. Is its name right?");
            case SocketTimeoutException _ -> tooSlow();
            case InterruptedIOException _ -> tooSlow();
            case SSLException _ ->
                new Reply.Failed("TLS failed: the certificate is not trusted, has expired or is for another name.");
            case ConnectException _ -> new Reply.Failed("Nobody accepts connections there.");
            case NoHttpResponseException _ -> new Reply.Failed("The connection ended without an answer.");
            case HttpException _ -> new Reply.Failed("What came back is no HTTP.");
            default ->
                new Reply.Failed("The connection broke (" + failure.getClass().getSimpleName() + ").");
        };
    }

    /** Reads on to the end where it is near, so that the connection can be used again; what is longer is cut off. */
    private static String excerpt(ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            return "";
        }
        var bytes = entity.getContent().readNBytes(MOST_BYTES + 1);
        var text = new String(bytes, 0, Math.min(bytes.length, 4 * EXCERPT), StandardCharsets.UTF_8);
        var plain = text.replaceAll("[\\p{C}\\s]+", " ").strip();
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(EXCERPT, plain.codePointCount(0, plain.length()))));
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        pin.close();
        http.close();
    }
}
