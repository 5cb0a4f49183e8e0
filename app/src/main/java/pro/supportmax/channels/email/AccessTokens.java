package pro.supportmax.channels.email;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Mailbox.OAuth;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens for mail servers, got by refresh tokens (RFC 6749 §6) and used until a minute before they expire. */
@Component
class AccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Cache<OAuth, Token> tokens =
            Caffeine.newBuilder().maximumSize(200).build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final BiConsumer<OAuth, String> renewals;
    private final JsonMapper json;
    private final Clock clock;

    @Autowired
    AccessTokens(Mailboxes mailboxes, JsonMapper json, Clock clock) {
        this(mailboxes::renew, json, clock);
    }

    /** @param renewals hears of each new refresh token and of what it takes the place of */
    AccessTokens(BiConsumer<OAuth, String> renewals, JsonMapper json, Clock clock) {
        this.renewals = renewals;
        this.json = json;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    /** @throws MessagingException when the provider refuses or cannot be reached */
    String of(OAuth oauth) throws MessagingException {
        var known = tokens.getIfPresent(oauth);
        if (known != null && known.until().isAfter(clock.instant().plus(MARGIN))) {
            return known.value();
        }
        var fresh = refresh(oauth);
        tokens.put(oauth, fresh);
        return fresh.value();
    }

    private Token refresh(OAuth oauth) throws MessagingException {
        var request = HttpRequest.newBuilder(URI.create(oauth.tokenUrl()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(oauth)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var body = json.readTree(answer.body());
            var value = body.path("access_token").asString("");
            if (answer.statusCode() != 200 || value.isEmpty()) {
                throw new AuthenticationFailedException("The sign-in provider gave no access token: "
                        + body.path("error").asString("status " + answer.statusCode())
                        + ". Connect the mailbox anew.");
            }
            var renewed = body.path("refresh_token").asString("");
            if (!renewed.isEmpty() && !renewed.equals(oauth.refreshToken())) {
                renewals.accept(oauth, renewed);
            }
            return new Token(
                    value, clock.instant().plusSeconds(body.path("expires_in").asLong(300)));
        } catch (IOException | JacksonException e) {
            throw new MessagingException(
                    "The sign-in provider cannot be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessagingException("Interrupted while getting an access token");
        }
    }

    private static String form(OAuth oauth) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "refresh_token");
        fields.put("client_id", oauth.clientId());
        fields.put("refresh_token", oauth.refreshToken());
        if (oauth.clientSecret() != null) {
            fields.put("client_secret", oauth.clientSecret());
        }
        if (!oauth.scope().isBlank()) {
            fields.put("scope", oauth.scope());
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
