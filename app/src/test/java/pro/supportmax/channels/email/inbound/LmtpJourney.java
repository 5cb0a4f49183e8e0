package pro.supportmax.channels.email.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import pro.supportmax.channels.EdgeJourney;
import pro.supportmax.channels.email.Client;
import pro.supportmax.channels.email.EmailSettings;

/** The listener as a mail server in front of us talks to it: LMTP (RFC 2033). */
@EdgeJourney
class LmtpJourney {

    private final EmailSettings usual;
    private final Delivering delivering;
    private final JdbcClient sql;

    LmtpJourney(EmailSettings usual, Delivering delivering, JdbcClient sql) {
        this.usual = usual;
        this.delivering = delivering;
        this.sql = sql;
    }

    /** A conversation by lines. */
    private static final class Line implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader answers;

        Line(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(20_000);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        }

        String answer() throws IOException {
            var line = String.valueOf(answers.readLine());
            while (line.length() > 3 && line.charAt(3) == '-') {
                line = String.valueOf(answers.readLine());
            }
            return line;
        }

        String say(String words) throws IOException {
            socket.getOutputStream().write((words + "\r\n").getBytes(UTF_8));
            return answer();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private SmtpListener listener(boolean acceptAll, DataSize largest) {
        var listening = new EmailSettings.Listener(true, "127.0.0.1", 0, true, acceptAll);
        var settings = new EmailSettings(
                listening,
                usual.outbox(),
                largest,
                Duration.ofSeconds(1),
                usual.retryFor(),
                usual.tokenLife(),
                usual.hourly(),
                usual.daily(),
                usual.chatContinuesAfter(),
                usual.firstDays());
        return new SmtpListener(settings, delivering);
    }

    @Test
    void takesOneRecipientAMailAndAnswersWhenItIsATicket() throws IOException {
        var listener = listener(true, DataSize.ofMegabytes(1));
        listener.start();
        try (var line = new Line(listener.port())) {
            assertThat(line.answer()).startsWith("220");
            assertThat(line.say("LHLO mx.lumen.example")).startsWith("250");
            assertThat(line.say("MAIL FROM:<lin@customer.example>")).startsWith("250");
            assertThat(line.say("RCPT TO:<support@lumen.example>")).startsWith("250");
            assertThat(line.say("RCPT TO:<billing@lumen.example>")).startsWith("452");
            assertThat(line.say("DATA")).startsWith("354");
            var mail = Client.mail("lmtp@customer.example", "lin@customer.example", "By LMTP.\n.hidden dot");
            assertThat(line.say(mail.replace("\n.", "\n..").replace("\n", "\r\n") + "\r\n."))
                    .startsWith("250");
            assertThat(sql.sql("select count(*) from channels.mail where message_id = 'lmtp@customer.example'"
                                    + " and ticket is not null")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(line.say("QUIT")).startsWith("221");
        } finally {
            listener.stop();
        }
    }

    @Test
    void aPortThatIsTakenStopsNothingElse() {
        var first = listener(true, DataSize.ofMegabytes(1));
        first.start();
        try {
            var settings = new EmailSettings.Listener(true, "127.0.0.1", first.port(), false, true);
            var second = new SmtpListener(
                    new EmailSettings(
                            settings,
                            usual.outbox(),
                            usual.largest(),
                            Duration.ofSeconds(1),
                            usual.retryFor(),
                            usual.tokenLife(),
                            usual.hourly(),
                            usual.daily(),
                            usual.chatContinuesAfter(),
                            usual.firstDays()),
                    delivering);
            second.start();
            assertThat(second.isRunning()).isFalse();
        } finally {
            first.stop();
        }
    }
}
