package pro.supportmax.channels.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A customer's mail program. */
public final class Client {

    private final int port;

    Client(int port) {
        this.port = port;
    }

    /** Sends a mail as it is. */
    void send(String from, String to, String raw) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "20000");
        properties.put("mail.smtp.allow8bitmime", "true");
        var session = Session.getInstance(properties);
        var mail =
                new MimeMessage(
                        session,
                        new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
                    @Override
                    public void saveChanges() {
                        // it is sent as it is
                    }
                };
        try (var line = session.getTransport("smtp")) {
            line.connect("127.0.0.1", port, null, null);
            line.sendMessage(mail, new InternetAddress[] {new InternetAddress(to)});
        }
    }

    public static String mail(String id, String from, String text, String... headers) {
        var extra = headers.length == 0 ? "" : String.join("\n", headers) + "\n";
        return """
                Message-ID: <%s>
                From: %s
                To: support@lumen.example
                Subject: A question
                Date: Thu, 26 Nov 2026 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                %s
                %s
                """.formatted(id, from, extra, text);
    }
}
