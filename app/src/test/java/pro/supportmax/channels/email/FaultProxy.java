package pro.supportmax.channels.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line to a server that a test cuts: now, or as soon as the server has said something. */
final class FaultProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong cuts = new AtomicLong();
    private volatile boolean refusing;
    private volatile @Nullable Pattern cutBefore;

    FaultProxy(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on nobody gets through. */
    void refuse(boolean wanted) {
        refusing = wanted;
        if (wanted) {
            cut();
        }
    }

    /** Cuts the line instead of passing on what the server says, when it matches; once. */
    void cutBefore(String answer) {
        cutBefore = Pattern.compile(answer);
    }

    long cuts() {
        return cuts.get();
    }

    void cut() {
        open.forEach(FaultProxy::kill);
        open.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (refusing) {
                    kill(client);
                    continue;
                }
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> pump(client, server, false));
                Thread.ofVirtual().start(() -> pump(server, client, true));
            } catch (IOException e) {
                // the door was closed, or the server is away
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        var buffer = new byte[16_384];
        try (from;
                to) {
            for (var read = 0; (read = from.getInputStream().read(buffer)) > 0; ) {
                var pattern = cutBefore;
                var said = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (answers && pattern != null && pattern.matcher(said).find()) {
                    cutBefore = null;
                    cuts.incrementAndGet();
                    kill(to);
                    return;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // cut
        }
    }

    private static void kill(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
