package pro.supportmax.channels.email;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.email.Mailbox.Server;
import pro.supportmax.tickets.InboxHealth;

/** A mailbox as clients read it, without its secrets. */
record MailboxJson(
        String inbox,
        String address,
        String sender,
        List<String> aliases,
        List<String> forwarders,
        List<String> trustedServers,
        String signature,
        String template,
        boolean plusAddressing,
        @Nullable IncomingJson incoming,
        @Nullable ServerJson outgoing,
        List<HealthJson> health) {

    /** Where mail is fetched. */
    record IncomingJson(
            ServerJson server,
            List<String> folders,
            @Nullable String moveTo) {}

    /** A mail server; whether a secret is kept, never which. */
    record ServerJson(
            String host,
            int port,
            String security,
            @Nullable String username,
            boolean secretKept,
            @Nullable OAuthJson oauth) {

        static ServerJson of(Server server) {
            var login = server.login();
            var oauth = login.oauth();
            return new ServerJson(
                    server.host(),
                    server.port(),
                    server.security().word(),
                    login.username(),
                    login.password() != null || oauth != null,
                    oauth == null ? null : new OAuthJson(oauth.tokenUrl(), oauth.clientId(), oauth.scope()));
        }
    }

    /** OAuth 2 without its secrets. */
    record OAuthJson(String tokenUrl, String clientId, String scope) {}

    /**
     * Whether one way works.
     *
     * @param line {@code "mail in"} or {@code "mail out"}
     * @param failure what is wrong and what to do about it; null while it works
     */
    record HealthJson(
            String line,
            @Nullable String failure,
            @Nullable Instant failingSince,
            @Nullable Instant lastSuccess) {}

    static MailboxJson of(Mailbox mailbox, List<InboxHealth.State> health) {
        var in = mailbox.incoming();
        return new MailboxJson(
                mailbox.inbox(),
                mailbox.address(),
                mailbox.sender(),
                mailbox.aliases(),
                mailbox.forwarders(),
                mailbox.trustedServers(),
                mailbox.style().signature(),
                mailbox.style().template(),
                mailbox.style().plusAddressing(),
                in == null ? null : new IncomingJson(ServerJson.of(in.server()), in.folders(), in.moveTo()),
                mailbox.outgoing() == null
                        ? null
                        : ServerJson.of(mailbox.outgoing().server()),
                health.stream()
                        .map(line ->
                                new HealthJson(line.line(), line.failure(), line.failingSince(), line.lastSuccess()))
                        .toList());
    }
}
