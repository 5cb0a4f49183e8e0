package pro.supportmax.mail;

import java.nio.charset.StandardCharsets;

/** Mails of the tests. */
final class Mails {

    private Mails() {}

    static byte[] bytes(String message) {
        return message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static Mail read(String message, String... trusted) {
        return MailReader.read(bytes(message), trusted);
    }

    /** A mail with more header fields, each a line, and a text. */
    static Mail with(String fields, String text) {
        return read("From: Ann <ann@example.com>\nTo: help@lumen.example\n" + fields.stripTrailing() + "\n\n" + text);
    }
}
