package pro.supportmax.mail;

import java.util.List;

/** Reads raw messages (RFC 5322, MIME) as they really come, not as they should. Thread-safe; keeps nothing. */
public final class MailReader {

    private MailReader() {}

    /**
     * Reads a mail; what is broken is read as well as it can be and told in {@link Mail#problems}.
     *
     * @param raw the message as a server received it
     * @param trustedAuthservIds names by which our own servers sign their Authentication-Results; without one, nothing is
     *     authenticated
     */
    public static Mail read(byte[] raw, String... trustedAuthservIds) {
        return new Mail(
                MailAddress.UNKNOWN,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                "",
                null,
                null,
                List.of(),
                "",
                null,
                List.of(),
                new MailKind.Personal(),
                Authentication.NONE,
                new MailHeaders(List.of()),
                1,
                List.of());
    }
}
