package pro.supportmax.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on the loopback, counts who comes, and answers as a test says. */
final class Sentinel implements AutoCloseable {

    /** Answers one request, however badly. */
    interface Manner {
        void answer(OutputStream out) throws IOException;
    }

    private final List<ServerSocket> doors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger visitors = new AtomicInteger();
    private final Manner manner;
    private final int port;

    Sentinel(Manner manner) {
        this.manner = manner;
        try {
            var first = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
            port = first.getLocalPort();
            open(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            open(new ServerSocket(port, 50, InetAddress.ofLiteral("::1")));
        } catch (IOException e) {
            // a machine without IPv6 has one loopback less to guard
        }
    }

    static Sentinel saying(String answer) {
        return new Sentinel(out -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    int port() {
        return port;
    }

    int visitors() {
        return visitors.get();
    }

    List<String> requests() {
        return requests;
    }

    private void open(ServerSocket door) {
        doors.add(door);
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try {
                    var visitor = door.accept();
                    visitors.incrementAndGet();
                    Thread.ofVirtual().start(() -> serve(visitor));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void serve(Socket visitor) {
        try (visitor) {
            var in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
            var head = new StringBuilder();
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            requests.add(head.toString());
            manner.answer(visitor.getOutputStream());
        } catch (IOException e) {
            // the other side went away, which is what some tests are about
        }
    }

    @Override
    public void close() throws IOException {
        for (var door : doors) {
            door.close();
        }
    }
}
