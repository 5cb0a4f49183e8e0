package pro.supportmax.channels.email;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.email.Mailbox.Incoming;
import pro.supportmax.channels.email.Mailbox.Login;
import pro.supportmax.channels.email.Mailbox.OAuth;
import pro.supportmax.channels.email.Mailbox.Outgoing;
import pro.supportmax.channels.email.Mailbox.Security;
import pro.supportmax.channels.email.Mailbox.Server;
import pro.supportmax.channels.email.Mailbox.Style;
import pro.supportmax.channels.http.Input;

/** A mailbox as an operator describes it. A secret that is left out stays as it was. */
record MailboxBody(
        @Schema(description = "Replies come from here", example = "support@example.com") @Nullable
        String address,

        @Schema(description = "The name beside it", example = "Example Support") @Nullable
        String sender,

        @Schema(description = "Other addresses whose mail arrives here", example = "[\"help@example.com\"]") @Nullable
        List<String> aliases,

        @Schema(description = "Addresses of web forms; their Reply-To names who writes") @Nullable
        List<String> forwarders,

        @Schema(
                description = "How your own mail servers name themselves in Authentication-Results",
                example = "[\"mx.example.com\"]")
        @Nullable
        List<String> trustedServers,

        @Schema(description = "Below every reply", example = "Example Ltd, 1 Example Street") @Nullable
        String signature,

        @Schema(description = "A reply with {{message}}, {{signature}}, {{disclosure}}, {{ticket}} in their places")
        @Nullable
        String template,

        @Schema(description = "Whether the mail server delivers support+anything@ to support@; true when left out")
        @Nullable
        Boolean plusAddressing,

        @Schema(description = "IMAP; left out: mail is delivered to us") @Nullable
        IncomingBody incoming,

        @Schema(description = "SMTP; left out: replies are kept as files") @Nullable
        ServerBody outgoing) {

    private static final int LONGEST = 320;

    /** Where mail is fetched. */
    record IncomingBody(
            @Nullable ServerBody server,

            @Schema(example = "[\"INBOX\"]") @Nullable List<String> folders,

            @Schema(description = "Folder for what was taken in; left out: it stays, marked as seen") @Nullable
            String moveTo) {}

    /** A mail server. */
    record ServerBody(
            @Schema(example = "imap.example.com") @Nullable String host,
            @Schema(example = "993") @Nullable Integer port,

            @Schema(
                    allowableValues = {"tls", "starttls", "none"},
                    example = "tls")
            @Nullable
            String security,

            @Schema(example = "support@example.com") @Nullable
            String username,

            @Schema(format = "password") @Nullable String password,
            @Nullable OAuthBody oauth) {}

    /** OAuth 2 with a refresh token. */
    record OAuthBody(
            @Schema(example = "https://oauth2.example.com/token") @Nullable
            String tokenUrl,

            @Nullable String clientId,
            @Schema(format = "password") @Nullable String clientSecret,
            @Schema(format = "password") @Nullable String refreshToken,
            @Nullable String scope) {}

    /** @throws pro.supportmax.channels.http.InvalidInput with all that is wrong */
    Mailbox mailbox(String inbox, @Nullable Mailbox before) {
        var input = new Input()
                .text("address", address, LONGEST)
                .optional("sender", sender, 200)
                .optional("signature", signature, 5_000)
                .optional("template", template, 20_000);
        if (address != null && !address.strip().matches("[^\\s@<>\"+]{1,64}@[^\\s@<>\"]{1,255}")) {
            input.wrong("address", "invalid", "'address' must look like name@host, without a +.");
        }
        var style = input.read(
                "template", () -> new Style(or(signature), or(template), !Boolean.FALSE.equals(plusAddressing)));
        var in = incoming(input, before == null ? null : before.incoming());
        var oldOut = before == null ? null : before.outgoing();
        var out = server(input, "outgoing", outgoing, oldOut == null ? null : oldOut.server());
        input.orThrow();
        return new Mailbox(
                inbox,
                Objects.requireNonNull(address),
                or(sender),
                or(aliases),
                or(forwarders),
                or(trustedServers),
                Objects.requireNonNull(style),
                in,
                out == null ? null : new Outgoing(out));
    }

    private @Nullable Incoming incoming(Input input, @Nullable Incoming before) {
        if (incoming == null) {
            return null;
        }
        if (incoming.server() == null) {
            input.wrong("incoming.server", "missing", "'incoming.server' is missing.");
            return null;
        }
        var server = server(input, "incoming.server", incoming.server(), before == null ? null : before.server());
        return server == null ? null : new Incoming(server, or(incoming.folders()), incoming.moveTo());
    }

    private static @Nullable Server server(
            Input input, String field, @Nullable ServerBody body, @Nullable Server before) {
        if (body == null) {
            return null;
        }
        input.text(field + ".host", body.host(), 255).present(field + ".port", body.port());
        var security =
                input.read(field + ".security", () -> Security.of(Objects.requireNonNullElse(body.security(), "tls")));
        var host = body.host();
        var port = body.port();
        var known = before != null && before.host().equals(or(host)) ? before.login() : Login.NONE;
        var login = login(input, field, body, known);
        if (host == null || port == null || security == null) {
            return null;
        }
        return input.read(field + ".port", () -> new Server(host.strip(), port, security, login));
    }

    private static Login login(Input input, String field, ServerBody body, Login before) {
        if (body.oauth() != null) {
            input.text(field + ".username", body.username(), 320);
            return new Login(or(body.username()), null, oauth(input, field + ".oauth", body.oauth(), before.oauth()));
        }
        if (body.username() == null) {
            return Login.NONE;
        }
        var same = body.username().equals(before.username());
        var password = body.password() == null && same ? before.password() : body.password();
        input.text(field + ".password", password, 1_000);
        return new Login(body.username(), password, null);
    }

    private static OAuth oauth(Input input, String field, OAuthBody body, @Nullable OAuth before) {
        var kept = before != null
                        && before.tokenUrl().equals(or(body.tokenUrl()))
                        && before.clientId().equals(or(body.clientId()))
                ? before
                : null;
        var refresh = body.refreshToken() == null && kept != null ? kept.refreshToken() : body.refreshToken();
        var secret = body.clientSecret() == null && kept != null ? kept.clientSecret() : body.clientSecret();
        input.text(field + ".token_url", body.tokenUrl(), 1_000)
                .text(field + ".client_id", body.clientId(), 500)
                .text(field + ".refresh_token", refresh, 5_000);
        return new OAuth(or(body.tokenUrl()), or(body.clientId()), secret, or(refresh), or(body.scope()));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> or(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
