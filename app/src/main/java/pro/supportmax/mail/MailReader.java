package pro.supportmax.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.body.Bodies;
import pro.supportmax.mail.fields.Addresses;
import pro.supportmax.mail.fields.Dates;
import pro.supportmax.mail.fields.MessageIds;
import pro.supportmax.mail.kinds.Kinds;
import pro.supportmax.mail.kinds.Verdicts;
import pro.supportmax.mail.mime.EncodedWords;
import pro.supportmax.mail.mime.MimeTree;

/** Reads raw messages (RFC 5322, MIME) as they really come, not as they should. Thread-safe; keeps nothing. */
public final class MailReader {

    private static final int LONGEST_SUBJECT = 998;

    /** Fields by which servers tell whom they delivered to, the surest first. */
    private static final List<String> DELIVERED = List.of(
            "Delivered-To",
            "X-Original-To",
            "Envelope-To",
            "X-Envelope-To",
            "X-Delivered-To",
            "X-RCPT-TO",
            "X-Forwarded-To",
            "Original-Recipient",
            "Apparently-To",
            "Resent-To",
            "To",
            "Cc",
            "Resent-Cc");

    private MailReader() {}

    /**
     * Reads a mail; what is broken is read as well as it can be and told in {@link Mail#problems}. What is nested or
     * repeated beyond reason is left out, so a mail costs at most a few times its size.
     *
     * @param raw the message as a server received it
     * @param trustedAuthservIds names by which our own servers sign their Authentication-Results; without one, nothing is
     *     authenticated
     */
    public static Mail read(byte[] raw, String... trustedAuthservIds) {
        var problems = new ArrayList<String>();
        var message = MimeTree.of(raw, problems);
        var bodies = Bodies.of(message, problems);
        var headers = message.headers();
        var from = addresses(headers, "From");
        if (from.isEmpty()) {
            problems.add("The mail does not say who it is from.");
        }
        return new Mail(
                from.isEmpty() ? nameless(headers) : from.getFirst(),
                addresses(headers, "Sender").stream().findFirst().orElse(null),
                addresses(headers, "Reply-To"),
                addresses(headers, "To"),
                addresses(headers, "Cc"),
                deliveredTo(headers),
                returnPath(headers),
                subject(headers),
                date(headers),
                MessageIds.first(headers, "Message-ID"),
                MessageIds.references(headers),
                bodies.text(),
                bodies.html(),
                bodies.files(),
                Kinds.of(message, bodies),
                Verdicts.of(headers, List.of(trustedAuthservIds)),
                decoded(headers),
                message.count(),
                problems.stream().distinct().toList());
    }

    private static List<MailAddress> addresses(MailHeaders headers, String name) {
        return headers.all(name).stream()
                .flatMap(field -> Addresses.of(field).stream())
                .toList();
    }

    /** A sender without an address; what stands in its place may be a name. */
    private static MailAddress nameless(MailHeaders headers) {
        var said = headers.first("From").map(MailReader::line).orElse("");
        return said.isEmpty() ? MailAddress.UNKNOWN : new MailAddress(said, "");
    }

    private static List<String> deliveredTo(MailHeaders headers) {
        var found = new LinkedHashSet<String>();
        for (var name : DELIVERED) {
            addresses(headers, name).forEach(to -> found.add(to.address().toLowerCase(Locale.ROOT)));
        }
        return List.copyOf(found);
    }

    private static @Nullable String returnPath(MailHeaders headers) {
        return headers.first("Return-Path")
                .map(field -> Addresses.of(field).stream()
                        .map(MailAddress::address)
                        .findFirst()
                        .orElse(""))
                .orElse(null);
    }

    private static String subject(MailHeaders headers) {
        var subject = headers.first("Subject").map(MailReader::line).orElse("");
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }

    private static String line(String field) {
        return EncodedWords.decode(field)
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .strip();
    }

    /** As the sender says; where that is no date, as the last server does. */
    private static @Nullable Instant date(MailHeaders headers) {
        var own = headers.first("Date").map(Dates::of).orElse(null);
        return own != null
                ? own
                : headers.all("Received").stream()
                        .map(field -> Dates.of(field.substring(field.lastIndexOf(';') + 1)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static MailHeaders decoded(MailHeaders headers) {
        return new MailHeaders(headers.fields().stream()
                .map(field -> new MailHeaders.Field(field.name(), line(field.value())))
                .toList());
    }
}
