package pro.supportmax.channels.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real mail server (Dovecot: IMAP and LMTP) in a folder of its own, with a mailbox for every address. */
final class Dovecot implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final Path SWAKS = Path.of("/usr/bin/swaks");

    private final Path folder;
    private final int imap = free();
    private final int lmtp = free();
    private final Process server;

    Dovecot(Path folder) throws IOException {
        this.folder = folder;
        var config = folder.resolve("dovecot.conf");
        Files.createDirectories(folder.resolve("boxes"));
        run("chown", "-R", "www-data", folder.resolve("boxes").toString());
        run("chmod", "755", folder.toString());
        Files.writeString(config, """
                base_dir = %1$s/run
                log_path = %1$s/log
                protocols = imap lmtp
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                mail_location = maildir:%1$s/boxes/%%u
                first_valid_uid = 1
                passdb {
                  driver = static
                  args = password=secret
                }
                userdb {
                  driver = static
                  args = uid=www-data gid=www-data home=%1$s/boxes/%%u
                }
                service imap-login {
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service lmtp {
                  inet_listener lmtp {
                    address = 127.0.0.1
                    port = %3$d
                  }
                }
                """.formatted(folder, imap, lmtp));
        server = new ProcessBuilder(PROGRAM.toString(), "-F", "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        Awaitility.await().until(() -> listens(imap) && listens(lmtp));
    }

    /** Whether this machine can run it; it changes users, which only root may. */
    static boolean possible() {
        return Files.isExecutable(PROGRAM)
                && Files.isExecutable(SWAKS)
                && "root".equals(System.getProperty("user.name"));
    }

    int imap() {
        return imap;
    }

    /** Puts a mail into a mailbox, as a mail server hands it over. */
    void deliver(String from, String to, String raw) throws IOException {
        swaks("LMTP", lmtp, from, List.of(to), raw);
    }

    /** Sends a mail as a program on a command line does. */
    static void send(int port, String from, String to, String raw) throws IOException {
        swaks("SMTP", port, from, List.of(to), raw);
    }

    private static void swaks(String protocol, int port, String from, List<String> to, String raw) throws IOException {
        var file = Files.createTempFile("mail", ".eml");
        try {
            Files.writeString(file, raw, StandardCharsets.UTF_8);
            run(
                    SWAKS.toString(),
                    "--protocol",
                    protocol,
                    "--server",
                    "127.0.0.1",
                    "--port",
                    Integer.toString(port),
                    "--from",
                    from,
                    "--to",
                    String.join(",", to),
                    "--data",
                    "@" + file);
        } finally {
            Files.delete(file);
        }
    }

    private static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command[0] + " failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.destroyForcibly();
        run(
                "rm",
                "-rf",
                folder.resolve("boxes").toString(),
                folder.resolve("run").toString());
    }
}
