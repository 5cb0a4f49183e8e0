package pro.supportmax.channels.email.inbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;
import pro.supportmax.channels.email.EmailSettings;

/** An SMTP or LMTP server of our own: a mail is acknowledged when it is on its ticket. */
@Component
public class SmtpListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SmtpListener.class);
    private static final int MOST_LINES = 100;
    private static final int QUIET = 300_000;

    private final EmailSettings settings;
    private final Delivering delivering;
    private @Nullable SMTPServer server;

    SmtpListener(EmailSettings settings, Delivering delivering) {
        this.settings = settings;
        this.delivering = delivering;
    }

    @Override
    public void start() {
        if (!settings.listener().enabled()) {
            return;
        }
        var made = server(settings.listener());
        try {
            made.start();
            server = made;
            log.atInfo()
                    .addKeyValue("port", made.getPortAllocated())
                    .log("Mail is taken in by {}", settings.listener().lmtp() ? "LMTP" : "SMTP");
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("port", settings.listener().port())
                    .log("Mail cannot be taken in by SMTP: the port is taken. Set supportmax.email.listener.port to a"
                            + " free one, or supportmax.email.listener.enabled to false");
        }
    }

    private SMTPServer server(EmailSettings.Listener listener) {
        var made = SMTPServer.port(listener.port())
                .bindAddress(address(listener.host()))
                .hostName("supportmax")
                .softwareName("SupportMax Pro")
                .insertReceivedHeaders(false)
                .maxConnections(MOST_LINES)
                .connectionTimeoutMs(QUIET)
                .maxMessageSize((int) settings.largest().toBytes())
                .maxRecipients(listener.lmtp() ? 1 : 100)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(delivering)
                .build();
        if (listener.lmtp()) {
            made.getCommandHandler().addCommand(new LhloCommand());
        }
        return made;
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("supportmax.email.listener.host is no address of this machine", e);
        }
    }

    /** The port that it listens at. */
    public int port() {
        return server == null ? 0 : server.getPortAllocated();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
