package pro.supportmax.channels.email.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.desk.Receipt;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailKind;
import tools.jackson.databind.json.JsonMapper;

/** All mail that came in, as it came. */
@Component
class MailLog {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;
    private final Ids ids;

    MailLog(JdbcClient sql, JsonMapper json, Clock clock, Ids ids) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    /** What became of a mail that is to be kept. */
    sealed interface Keeping {}

    /** It is new. */
    record Kept(UUID id) implements Keeping {}

    /** It was taken in before. */
    record Before(Receipt receipt) implements Keeping {}

    /** Whoever brings the same mail at the same time waits here until the first has committed. */
    Keeping keep(Arrival arrival, Mail mail) {
        var id = ids.next();
        var externalId = externalId(mail, arrival.raw());
        return insert(id, externalId, arrival, mail) == 1
                ? new Kept(id)
                : new Before(before(arrival.inbox(), externalId));
    }

    private int insert(UUID id, String externalId, Arrival arrival, Mail mail) {
        return sql.sql("""
                insert into channels.mail (id, inbox, external_id, message_id, sender, kind, why, authentication,
                                           problems, recipient, raw, received_at)
                values (:id, :inbox, :external, :message_id, :sender, :kind, :why, :authentication::jsonb,
                        :problems, :recipient, :raw, :at)
                on conflict do nothing
                """)
                .param("id", id)
                .param("inbox", arrival.inbox())
                .param("external", externalId)
                .param("message_id", storable(mail.messageId()))
                .param("sender", MailText.clean(new Item(arrival, mail).sender()))
                .param("kind", word(mail.kind()))
                .param("why", storable(why(mail.kind())))
                .param("authentication", json.writeValueAsString(mail.authentication()))
                .param(
                        "problems",
                        mail.problems().stream().map(MailLog::storable).toArray(String[]::new))
                .param("recipient", storable(arrival.recipient()))
                .param("raw", arrival.raw())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says which message the mail became. */
    void note(UUID mail, Receipt receipt) {
        sql.sql("update channels.mail set ticket = ?, message = ? where id = ?")
                .params(receipt.ticket().number(), receipt.message(), mail)
                .update();
    }

    private Receipt before(String inbox, String externalId) {
        return sql.sql("select ticket, message from channels.mail where inbox = ? and external_id = ?")
                .params(inbox, externalId)
                .query((row, _) ->
                        new Receipt(new TicketId(row.getLong("ticket")), row.getObject("message", UUID.class), true))
                .single();
    }

    /** The ticket of a mail that we sent, or on which one of this id was filed, whichever inbox it came in through. */
    Optional<TicketId> ticketOf(String messageId) {
        return sql.sql("""
                        select ticket from (
                            select ticket, created_at as at, 0 as rank from channels.mail_out where message_id = lower(:id)
                            union all
                            select ticket, received_at, 1 from channels.mail
                            where message_id = :id and ticket is not null) known
                        order by rank, at desc limit 1
                        """).param("id", messageId).query(Long.class).optional().map(TicketId::new);
    }

    /** How many personal mails came from a sender lately. */
    int personal(String sender, @Nullable String inbox, Duration lately) {
        return sql.sql("""
                        select count(*) from channels.mail
                        where sender = :sender and kind = 'personal' and received_at > :since
                          and (cast(:inbox as text) is null or inbox = :inbox)
                        """)
                .param("sender", sender)
                .param("since", clock.instant().minus(lately).atOffset(ZoneOffset.UTC))
                .param("inbox", inbox)
                .query(Integer.class)
                .single();
    }

    /**
     * The Message-ID is not enough, for careless programs use one twice; the bytes are too much, for a mail that comes
     * by two ways differs in its trace. So: the Message-ID with a digest of what the sender wrote.
     */
    static String externalId(Mail mail, byte[] raw) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            if (mail.messageId() == null) {
                return "raw:" + HexFormat.of().formatHex(digest.digest(raw));
            }
            for (var part : new String[] {mail.from().address(), mail.subject(), mail.text()}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            var id = Objects.requireNonNull(storable(mail.messageId()));
            return (id.length() > 500 ? id.substring(0, 500) : id) + "#"
                    + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : MailText.clean(text);
    }

    private static String word(MailKind kind) {
        return switch (kind) {
            case MailKind.Personal _ -> "personal";
            case MailKind.AutoReply _ -> "auto_reply";
            case MailKind.Bounce _ -> "bounce";
            case MailKind.FeedbackReport _ -> "feedback_report";
            case MailKind.Bulk _ -> "bulk";
        };
    }

    private static @Nullable String why(MailKind kind) {
        return switch (kind) {
            case MailKind.Personal _ -> null;
            case MailKind.AutoReply(var why) -> why;
            case MailKind.Bounce _ -> "delivery report";
            case MailKind.FeedbackReport report -> report.type();
            case MailKind.Bulk(var why) -> why;
        };
    }
}
