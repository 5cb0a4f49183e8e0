package pro.supportmax.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The first words in the terminal, once the product answers requests. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final CliSettings settings;
    private final Environment environment;
    private final PrintStream terminal = System.out;

    Welcome(CliSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        var address = "http://localhost:" + port;
        Address.write(settings.folder(), address);
        terminal.println(words(address));
        if (settings.open()) {
            open(address + signIn());
        }
    }

    private static String words(String address) {
        var seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        return """
                Ready in %s s: %s
                Sign in with the key that ./supportmax token prints. Customers chat at %s/chat
                Ctrl-C ends it.""".formatted(String.format(Locale.ROOT, "%.1f", seconds), address, address);
    }

    /** The one-time link that only the owner of the data folder can read; the front page when there is none. */
    private String signIn() {
        try {
            return Files.readString(settings.folder().resolve("sign-in.once")).strip();
        } catch (IOException e) {
            return "/";
        }
    }

    private static void open(String url) {
        var isMac = System.getProperty("os.name").startsWith("Mac");
        try {
            new ProcessBuilder(List.of(isMac ? "open" : "xdg-open", url))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            log.info("No browser opened; open the address above");
        }
    }
}
