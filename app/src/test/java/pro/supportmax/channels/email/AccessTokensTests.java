package pro.supportmax.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pro.supportmax.SettableClock;
import pro.supportmax.channels.email.Mailbox.OAuth;
import tools.jackson.databind.json.JsonMapper;

class AccessTokensTests {

    private final List<String> asked = new ArrayList<>();
    private final List<String> renewed = new ArrayList<>();
    private final SettableClock clock = SettableClock.atMondayMorning();
    private HttpServer provider;
    private int status = 200;
    private String answer = "{\"access_token\":\"at-1\",\"expires_in\":3600}";

    @SuppressWarnings("NullAway.Init") // set up before each test
    AccessTokensTests() {}

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", exchange -> {
            asked.add(URLDecoder.decode(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    private AccessTokens tokens() {
        return new AccessTokens((_, token) -> renewed.add(token), JsonMapper.shared(), clock);
    }

    private OAuth oauth() {
        return new OAuth(
                "http://127.0.0.1:" + provider.getAddress().getPort() + "/token",
                "client-1",
                "secret-1",
                "refresh-1",
                "imap smtp");
    }

    @Test
    void aTokenIsAskedForOnceUntilItExpires() throws MessagingException {
        var tokens = tokens();
        assertThat(tokens.of(oauth())).isEqualTo("at-1");
        assertThat(tokens.of(oauth())).isEqualTo("at-1");
        assertThat(asked)
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .contains("grant_type=refresh_token")
                        .contains("client_id=client-1")
                        .contains("client_secret=secret-1")
                        .contains("refresh_token=refresh-1")
                        .contains("scope=imap smtp"));
        answer = "{\"access_token\":\"at-2\",\"expires_in\":3600}";
        clock.advance(Duration.ofMinutes(59).plusSeconds(30));
        assertThat(tokens.of(oauth())).isEqualTo("at-2");
    }

    @Test
    void aNewRefreshTokenIsKept() throws MessagingException {
        answer = "{\"access_token\":\"at-1\",\"expires_in\":3600,\"refresh_token\":\"refresh-2\"}";
        tokens().of(oauth());
        assertThat(renewed).containsExactly("refresh-2");
    }

    @Test
    void aRefusalNamesItsReasonAndTheMend() {
        status = 400;
        answer = "{\"error\":\"invalid_grant\",\"error_description\":\"secret words\"}";
        assertThatThrownBy(() -> tokens().of(oauth()))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessageContaining("invalid_grant")
                .hasMessageContaining("Connect the mailbox anew");
    }

    @Test
    void nonsenseAndSilenceAreTroubleOfTheProvider() {
        answer = "<html>down</html>";
        assertThatThrownBy(() -> tokens().of(oauth()))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("cannot be reached");
        provider.stop(0);
        assertThatThrownBy(() -> tokens().of(oauth()))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("cannot be reached");
    }
}
