package pro.supportmax.channels.webhooks;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.compliance.Vault;
import pro.supportmax.kernel.Ids;

/**
 * What deliveries are signed with: at most two secrets of a subscription are alive, so that a receiver can change from one
 * to the other at leisure. They lie sealed in the ledger and are shown once.
 */
@Component
class WebhookSecrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HINT = 10;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final Ids ids;

    WebhookSecrets(JdbcClient jdbc, Vault vault, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.ids = ids;
    }

    /** A secret as it may be shown again. @param hint its first characters */
    record Live(UUID id, String hint, Instant createdAt) {}

    /** A new secret, in clear for this once. */
    record Fresh(Live live, String secret) {

        @Override
        public String toString() {
            return "Fresh[" + live + "]";
        }
    }

    /** Makes a secret; of those before, the newest stays. */
    Fresh add(UUID webhook) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var live = new Live(ids.next(), secret.substring(0, HINT), clock.instant());
        jdbc.sql("""
                        delete from channels.webhook_secret where webhook = :webhook and id not in (
                            select id from channels.webhook_secret where webhook = :webhook
                            order by created_at desc, id desc limit 1)""").param("webhook", webhook).update();
        jdbc.sql("insert into channels.webhook_secret (id, webhook, sealed, hint, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        live.id(),
                        webhook,
                        vault.seal(secret, place(webhook)),
                        live.hint(),
                        Timestamp.from(live.createdAt()))
                .update();
        return new Fresh(live, secret);
    }

    boolean remove(UUID webhook, UUID secret) {
        return jdbc.sql("delete from channels.webhook_secret where webhook = ? and id = ?")
                        .params(webhook, secret)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<Live> live(UUID webhook) {
        return jdbc.sql("""
                        select id, hint, created_at from channels.webhook_secret where webhook = ?
                        order by created_at desc, id desc""")
                .param(webhook)
                .query((row, _) -> new Live(
                        row.getObject("id", UUID.class),
                        row.getString("hint"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /**
     * In clear, the newest first.
     *
     * @throws pro.supportmax.kernel.PermanentFailure when the vault does not open
     */
    List<String> open(UUID webhook) {
        return jdbc
                .sql("select sealed from channels.webhook_secret where webhook = ? order by created_at desc, id desc")
                .param(webhook)
                .query((row, _) -> row.getString("sealed"))
                .list()
                .stream()
                .map(kept -> vault.open(kept, place(webhook)))
                .toList();
    }

    private static String place(UUID webhook) {
        return "webhook:" + webhook;
    }
}
