package pro.supportmax.mail.kinds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pro.supportmax.mail.MailAddress;
import pro.supportmax.mail.MailHeaders;
import pro.supportmax.mail.fields.Addresses;
import pro.supportmax.mail.mime.EncodedWords;
import pro.supportmax.mail.mime.Entity;
import pro.supportmax.mail.words.WordList;

/**
 * What a mail offers to tell its kind by.
 *
 * @param sender From as it stands, in lower case
 * @param from the address in it
 * @param subject decoded, in lower case
 * @param said the beginning of its text
 */
record Evidence(Entity message, String sender, MailAddress from, String subject, String said) {

    static final WordList MACHINES = WordList.read("machines");

    private static final int SAID = 20_000;

    static Evidence of(Entity message, String text) {
        var headers = message.headers();
        var from = headers.first("From").orElse("");
        return new Evidence(
                message,
                EncodedWords.decode(from).toLowerCase(Locale.ROOT),
                Addresses.of(from).stream().findFirst().orElse(MailAddress.UNKNOWN),
                EncodedWords.decode(headers.first("Subject").orElse(""))
                        .toLowerCase(Locale.ROOT)
                        .strip(),
                text.length() > SAID ? text.substring(0, SAID) : text);
    }

    MailHeaders headers() {
        return message.headers();
    }

    String saidInLowerCase() {
        return said.toLowerCase(Locale.ROOT);
    }

    /** A field's value in lower case; empty when it is missing. */
    String field(String name) {
        return headers().first(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    Optional<String> firstFieldOf(String list) {
        return MACHINES.get(list).stream().filter(headers()::has).findFirst();
    }

    /** The part of the sender's address before the @, in lower case. */
    String mailbox() {
        var address = from.address();
        return address.substring(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase(Locale.ROOT);
    }

    boolean isFromDaemon() {
        return MACHINES.get("daemons").stream().anyMatch(sender::contains);
    }

    /** The envelope's sender was empty, or a daemon. */
    boolean hasNullPath() {
        var path = field("Return-Path");
        return path.equals("<>") || path.contains("mailer-daemon");
    }

    boolean subjectHas(String list) {
        return MACHINES.get(list).stream().anyMatch(subject::contains);
    }

    boolean textHas(String list) {
        var text = saidInLowerCase();
        return MACHINES.get(list).stream().anyMatch(text::contains);
    }

    /** Whether it answers another mail (RFC 5322 §3.6.4). */
    boolean answers() {
        return headers().has("In-Reply-To") || headers().has("References");
    }

    /** Whether it names the program that a person wrote it with. */
    boolean hasMailProgram() {
        return headers().has("User-Agent") || headers().has("X-Mailer");
    }

    /** The parts of the mail and of its multiparts, not of mails within. */
    static Stream<Entity> parts(Entity entity) {
        return Stream.concat(Stream.of(entity), entity.children().stream().flatMap(Evidence::parts));
    }

    Optional<Entity> part(List<String> mediaTypes) {
        return parts(message)
                .filter(part -> mediaTypes.contains(part.mediaType()))
                .findFirst();
    }

    boolean isReport(String type) {
        return message.parameter("report-type").equals(type);
    }
}
