package pro.supportmax.channels.widget;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.compliance.Vault;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Ids;

/**
 * The secrets with which a company's system signs who its customers are. Each inbox has its own, two are alive at once,
 * so that a new one can be put in place before the old one goes; they are kept sealed.
 */
@Component
class WidgetSecrets {

    private static final int ALIVE = 2;
    private static final int BYTES = 32;
    private static final String PREFIX = "smxw_";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    WidgetSecrets(JdbcClient jdbc, Vault vault, ApplicationEventPublisher events, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** Makes a secret, and ends all but the newest two. @return the secret, which is readable here and never again */
    @Transactional
    String rotate(String inbox, Actor by) {
        var fresh = new byte[BYTES];
        random.nextBytes(fresh);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
        var id = ids.next();
        var now = clock.instant();
        jdbc.sql("insert into channels.widget_secret (id, inbox, sealed, created_at) values (?, ?, ?, ?)")
                .params(id, inbox, vault.seal(secret, place(inbox, id)), now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        delete from channels.widget_secret where inbox = ? and id not in (
                            select id from channels.widget_secret where inbox = ?
                            order by created_at desc, id desc limit ?)""").params(inbox, inbox, ALIVE).update();
        events.publishEvent(new WidgetEvent.SecretMade(now, by, inbox));
        return secret;
    }

    int alive(String inbox) {
        return jdbc.sql("select count(*) from channels.widget_secret where inbox = ?")
                .param(inbox)
                .query(Integer.class)
                .single();
    }

    /** The keys that are alive, the newest first: the bytes of each secret's text. */
    List<byte[]> keys(String inbox) {
        return jdbc
                .sql("""
                        select id, sealed from channels.widget_secret where inbox = ?
                        order by created_at desc, id desc""")
                .param(inbox)
                .query((row, _) -> vault.open(row.getString("sealed"), place(inbox, row.getObject("id", UUID.class))))
                .list()
                .stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String place(String inbox, UUID id) {
        return "widget:" + inbox + ":" + id;
    }
}
