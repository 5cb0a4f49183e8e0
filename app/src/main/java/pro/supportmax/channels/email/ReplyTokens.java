package pro.supportmax.channels.email;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.compliance.Vault;
import pro.supportmax.kernel.TicketId;

/**
 * Tells by a mail's own addresses and ids which ticket it belongs to. A token is the ticket's number (6 bytes), the day
 * on which it expires (3 bytes, counted from 1970) and the first 11 bytes of an HMAC-SHA-256 (RFC 2104) over both, the
 * purpose and the one address that it was sent to; in lower-case base32hex (RFC 4648 §7), for mail servers may change
 * the case of an address. Whoever has it shows that our mail reached them, nothing more.
 */
@Component
public class ReplyTokens {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
    private static final String CONTEXT = "mail:reply-tokens";
    private static final String PURPOSE = "reply:";
    private static final int NUMBER = 6;
    private static final int PLAIN = 9;
    private static final int LENGTH = 20;

    private final JdbcClient sql;
    private final Vault vault;
    private final EmailSettings settings;
    private volatile byte[] secret = {};

    ReplyTokens(JdbcClient sql, Vault vault, EmailSettings settings) {
        this.sql = sql;
        this.vault = vault;
        this.settings = settings;
    }

    /** 32 letters and digits for a mail about a ticket to an address. */
    public String issue(TicketId ticket, String recipient, Instant now) {
        var plain = new byte[PLAIN];
        write(plain, 0, NUMBER, ticket.number());
        write(plain, NUMBER, PLAIN - NUMBER, days(now.plus(settings.tokenLife())) + 1);
        var token = Arrays.copyOf(plain, LENGTH);
        System.arraycopy(mac(plain, recipient), 0, token, PLAIN, LENGTH - PLAIN);
        return encode(token);
    }

    /** The ticket that a token names; whether it is genuine is not known yet. */
    public Optional<TicketId> named(String token) {
        return decode(token)
                .map(bytes -> read(bytes, 0, NUMBER))
                .filter(number -> number > 0)
                .map(TicketId::new);
    }

    /** Whether we made the token for a mail to this address, and it has not expired. */
    public boolean genuine(String token, String recipient, Instant now) {
        return decode(token)
                .filter(bytes -> read(bytes, NUMBER, PLAIN - NUMBER) > days(now))
                .filter(bytes -> MessageDigest.isEqual(
                        Arrays.copyOfRange(bytes, PLAIN, LENGTH),
                        Arrays.copyOf(mac(Arrays.copyOf(bytes, PLAIN), recipient), LENGTH - PLAIN)))
                .isPresent();
    }

    private byte[] mac(byte[] plain, String recipient) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            mac.update(plain);
            return mac.doFinal((PURPOSE + recipient.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    private byte[] secret() {
        if (secret.length == 0) {
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            sql.sql("insert into channels.mail_secret (sealed) values (?) on conflict do nothing")
                    .param(vault.seal(Base64.getEncoder().encodeToString(fresh), CONTEXT))
                    .update();
            var kept = sql.sql("select sealed from channels.mail_secret")
                    .query(String.class)
                    .single();
            secret = Base64.getDecoder().decode(vault.open(kept, CONTEXT));
        }
        return secret;
    }

    private static long days(Instant moment) {
        return Duration.between(Instant.EPOCH, moment).toDays();
    }

    private static void write(byte[] into, int from, int length, long value) {
        System.arraycopy(ByteBuffer.allocate(8).putLong(value).array(), 8 - length, into, from, length);
    }

    private static long read(byte[] bytes, int from, int length) {
        var value = 0L;
        for (var i = from; i < from + length; i++) {
            value = value << 8 | (bytes[i] & 0xFF);
        }
        return value;
    }

    private static String encode(byte[] bytes) {
        var text = new StringBuilder();
        for (var i = 0; i < bytes.length; i += 5) {
            var five = read(bytes, i, 5);
            for (var shift = 35; shift >= 0; shift -= 5) {
                text.append(DIGITS.charAt((int) (five >> shift & 31)));
            }
        }
        return text.toString();
    }

    private static Optional<byte[]> decode(String token) {
        var lower = token.toLowerCase(Locale.ROOT);
        if (lower.length() != LENGTH / 5 * 8 || !lower.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        var bytes = new byte[LENGTH];
        for (var i = 0; i < LENGTH / 5; i++) {
            var five = 0L;
            for (var c : lower.substring(i * 8, i * 8 + 8).toCharArray()) {
                five = five << 5 | DIGITS.indexOf(c);
            }
            write(bytes, i * 5, 5, five);
        }
        return Optional.of(bytes);
    }
}
