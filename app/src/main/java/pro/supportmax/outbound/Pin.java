package pro.supportmax.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once for each connection and vets what it finds: the connection goes to exactly these addresses, so a
 * name that answers differently a moment later (DNS rebinding) gains nothing. One address that is not public condemns
 * them all.
 */
final class Pin implements DnsResolver, AutoCloseable {

    /** The host leads where nobody may go. */
    static final class NotPublic extends UnknownHostException {
        NotPublic(String host) {
            super(host);
        }
    }

    private final Resolver resolver;
    private final Set<Endpoint> internal;
    private final Duration patience;
    private final ExecutorService lookups =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("lookup").factory());

    Pin(Resolver resolver, Set<Endpoint> internal, Duration patience) {
        this.resolver = resolver;
        this.internal = internal;
        this.patience = patience;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var found = lookup(host);
        var listed = internal.contains(Endpoint.read(written(host), port).orElseThrow(() -> new NotPublic(host)));
        if (found.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!listed && !Arrays.stream(found).allMatch(PublicAddresses::contain)) {
            throw new NotPublic(host);
        }
        return Arrays.stream(found)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    private static String written(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private InetAddress[] lookup(String host) throws UnknownHostException {
        var asked = lookups.submit(() -> resolver.resolve(host));
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            asked.cancel(true);
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) {
        throw new UnsupportedOperationException("An address is vetted together with its port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
