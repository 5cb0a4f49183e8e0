package pro.supportmax.channels.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pro.supportmax.compliance.Vault;
import pro.supportmax.tickets.Inbox;
import pro.supportmax.tickets.Inboxes;
import tools.jackson.databind.json.JsonMapper;

/** The mailboxes that inboxes are connected to. All of their settings are sealed, for most of them are secrets. */
@Component
public class Mailboxes {

    private static final String CHANNEL = "email";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final JdbcClient sql;
    private final Vault vault;
    private final JsonMapper json;
    private final Inboxes inboxes;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    Mailboxes(JdbcClient sql, Vault vault, JsonMapper json, Inboxes inboxes, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /** A mailbox and how often it was changed. */
    public record Connected(Mailbox mailbox, int revision) {}

    private record Seen(List<Connected> mailboxes, Instant until) {}

    /** As they were a moment ago: what another process changes is seen a second later. */
    public List<Connected> all() {
        var now = clock.instant();
        var last = seen;
        if (last == null || last.until().isBefore(now)) {
            last = new Seen(read(), now.plus(LOOK_AGAIN));
            seen = last;
        }
        return last.mailboxes();
    }

    private List<Connected> read() {
        return sql.sql("select inbox, sealed, revision from channels.mailbox order by inbox")
                .query((row, _) ->
                        new Connected(open(row.getString("inbox"), row.getString("sealed")), row.getInt("revision")))
                .list();
    }

    public Optional<Mailbox> find(String inbox) {
        return all().stream()
                .map(Connected::mailbox)
                .filter(mailbox -> mailbox.inbox().equals(inbox))
                .findFirst();
    }

    /** Whose mail this is, by the address that it was delivered to. */
    public Optional<Mailbox> receiving(String recipient) {
        return all().stream()
                .map(Connected::mailbox)
                .filter(mailbox -> mailbox.receives(recipient))
                .findFirst();
    }

    /** Whether an address is one of ours: mail from there is our own. */
    public boolean own(String address) {
        return receiving(address).isPresent();
    }

    /**
     * Connects or reconnects an inbox.
     *
     * @throws pro.supportmax.kernel.NotFound when there is no such inbox
     * @throws IllegalArgumentException when it is no inbox for e-mail, or another one has the address
     */
    @Transactional
    public void save(Mailbox mailbox) {
        var inbox = emailInbox(mailbox.inbox());
        refuseTaken(mailbox);
        sql.sql("""
                insert into channels.mailbox (inbox, address, sealed, revision) values (?, ?, ?, 1)
                on conflict (inbox) do update
                set address = excluded.address, sealed = excluded.sealed, revision = channels.mailbox.revision + 1
                """)
                .params(
                        inbox.id(),
                        mailbox.address(),
                        vault.seal(json.writeValueAsString(mailbox), context(inbox.id())))
                .update();
        lookAgain();
    }

    /** A provider gave a new refresh token in the place of one that we used; the old one is good for some time only. */
    @Transactional
    public void renew(Mailbox.OAuth used, String refreshToken) {
        read().stream()
                .map(Connected::mailbox)
                .filter(mailbox -> !mailbox.renewed(used, refreshToken).equals(mailbox))
                .forEach(mailbox -> save(mailbox.renewed(used, refreshToken)));
    }

    /** Disconnects an inbox; mail that was taken in stays. */
    public void remove(String inbox) {
        sql.sql("delete from channels.mailbox where inbox = ?").param(inbox).update();
        lookAgain();
    }

    /**
     * @throws pro.supportmax.kernel.NotFound when there is no such inbox
     * @throws IllegalArgumentException when it is not for e-mail
     */
    public Inbox emailInbox(String id) {
        var inbox = inboxes.get(id);
        if (!inbox.channel().equals(CHANNEL)) {
            throw new IllegalArgumentException("The inbox " + id + " is for " + inbox.channel() + ", not for e-mail");
        }
        return inbox;
    }

    private void lookAgain() {
        seen = null;
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    seen = null;
                }
            });
        }
    }

    private void refuseTaken(Mailbox mailbox) {
        for (var address : mailbox.addresses()) {
            receiving(address)
                    .filter(taken -> !taken.inbox().equals(mailbox.inbox()))
                    .ifPresent(taken -> {
                        throw new IllegalArgumentException(
                                "The inbox " + taken.inbox() + " already receives mail to " + address);
                    });
        }
    }

    private Mailbox open(String inbox, @Nullable String sealed) {
        return json.readValue(vault.open(String.valueOf(sealed), context(inbox)), Mailbox.class);
    }

    private static String context(String inbox) {
        return "mailbox:" + inbox;
    }
}
