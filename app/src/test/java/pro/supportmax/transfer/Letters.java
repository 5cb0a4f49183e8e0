package pro.supportmax.transfer;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mails for tests. */
final class Letters {

    static final String QUESTION = """
            From: "Maya Lindqvist" <maya@nordlicht.example>
            To: support@lumen.example
            Subject: Export fails
            Date: Mon, 5 Jan 2026 09:00:00 +0100
            Message-ID: <q1@nordlicht.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b1"

            --b1
            Content-Type: text/plain; charset=utf-8

            The export stops.
            >From the log I learn nothing.
            --b1
            Content-Type: text/plain; name="log.txt"
            Content-Disposition: attachment; filename="log.txt"

            EXP-202
            --b1--
            """;

    static final String ANSWER = """
            From: Ada <ada@lumen.example>
            To: maya@nordlicht.example
            Subject: Re: Export fails
            Date: Mon, 5 Jan 2026 10:00:00 +0100
            Message-ID: <a1@lumen.example>
            In-Reply-To: <q1@nordlicht.example>

            Please choose a shorter period.

            On Mon, 5 Jan 2026 at 09:00, Maya Lindqvist <maya@nordlicht.example> wrote:
            > The export stops.
            """;

    static final String AWAY = """
            From: Maya Lindqvist <maya@nordlicht.example>
            To: ada@lumen.example
            Subject: Out of office: Re: Export fails
            Date: Mon, 5 Jan 2026 10:01:00 +0100
            Message-ID: <away@nordlicht.example>
            References: <q1@nordlicht.example> <a1@lumen.example>
            Auto-Submitted: auto-replied

            I am back on Monday.
            """;

    static final String OTHER = """
            From: tom@elsewhere.example
            To: support@lumen.example
            Subject: Invoice
            Date: Tue, 6 Jan 2026 08:00:00 +0000
            Message-ID: <q2@elsewhere.example>

            Where is my invoice?
            """;

    private Letters() {}

    /** The mails as an mbox, whose readers take one quotation mark away. */
    static String mbox(String... mails) {
        return Arrays.stream(mails)
                .map(mail -> "From sender@example.org Mon Jan  5 09:00:00 2026\n" + mail + "\n")
                .collect(Collectors.joining());
    }

    /** So many questions of as many people. */
    static String many(int count) {
        return mbox(IntStream.rangeClosed(1, count)
                .mapToObj(number -> OTHER.replace("q2@", "q" + number + "@")
                        .replace("tom@", "tom" + number + "@")
                        .replace("Invoice", "Invoice " + number)
                        .replace("08:00:00", "08:%02d:00".formatted(number)))
                .toArray(String[]::new));
    }
}
