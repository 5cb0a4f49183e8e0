package pro.supportmax.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One visitor's stream over a socket of its own, as cheap for the measuring side as it can be. */
final class OpenStream implements AutoCloseable {

    private static final Pattern MARK = Pattern.compile("bench-(\\d+)-");

    private final Socket socket;
    private volatile boolean open;

    private OpenStream(Socket socket) {
        this.socket = socket;
    }

    /** @param heard gets the number in each text {@code bench-<number>-} that arrives */
    static OpenStream open(URI product, String path, String token, Consumer<Long> heard) throws IOException {
        var stream = new OpenStream(new Socket("127.0.0.1", product.getPort()));
        var request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(path, token);
        stream.socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        Thread.ofVirtual().start(() -> stream.listen(heard));
        return stream;
    }

    boolean isOpen() {
        return open;
    }

    private void listen(Consumer<Long> heard) {
        try (var lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1_024)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                open |= line.startsWith(":open");
                var mark = MARK.matcher(line);
                if (mark.find()) {
                    heard.accept(Long.parseLong(mark.group(1)));
                }
            }
        } catch (IOException e) {
            open = false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
