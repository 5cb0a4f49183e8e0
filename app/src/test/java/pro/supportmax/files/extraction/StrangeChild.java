package pro.supportmax.files.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** A child as a hostile file might turn it: it does what the file says. */
final class StrangeChild {

    private StrangeChild() {}

    public static void main(String[] arguments) throws Exception {
        var out = new DataOutputStream(System.out);
        var in = new DataInputStream(System.in);
        out.writeByte(Frames.READY);
        out.flush();
        for (var next = Frames.question(in); next != null; next = Frames.question(in)) {
            obey(new String(next.content(), UTF_8), out);
        }
    }

    private static void obey(String order, DataOutputStream out) throws Exception {
        switch (order) {
            case "hang" -> new CountDownLatch(1).await();
            case "die" -> Runtime.getRuntime().halt(9);
            case "shout" -> {
                out.writeByte(1);
                out.writeInt(Integer.MAX_VALUE);
                out.flush();
            }
            case "noise" -> {
                out.write("<html>this is no answer at all</html>".getBytes(UTF_8));
                out.flush();
            }
            case "tell" -> Frames.answer(out, new Extracted.Text(surroundings(), false));
            default -> Frames.answer(out, new Extracted.Text(call(Integer.parseInt(order)), false));
        }
    }

    private static String surroundings() {
        return System.getenv().size() + " variables, in "
                + Objects.requireNonNull(Path.of("").toAbsolutePath().getFileName()) + ", "
                + ProcessHandle.current().pid();
    }

    private static String call(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return "reached " + socket.getPort();
        } catch (IOException e) {
            return "nobody there";
        }
    }
}
