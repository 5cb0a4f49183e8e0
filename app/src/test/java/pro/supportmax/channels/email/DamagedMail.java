package pro.supportmax.channels.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * A mail as programs write them, with one to four kinds of damage that a seed decides. Few people send them all, so that
 * their flood is soon left to teammates and the AI does not think about each.
 *
 * @param damage what was done to it, for whoever looks for the cause
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record DamagedMail(String damage, byte[] raw) {

    private static final List<String> MAILS = List.of(
            // a phone
            """
            From: =?UTF-8?Q?Zo=C3=AB_Fern?= <zoe@example.org>
            To: support@lumen.example
            Subject: =?UTF-8?B?TXkgaW52b2ljZSDigqw=?=
            Message-ID: <phone-%1$d@example.org>
            Date: Thu, 26 Nov 2026 10:04:05 +0100
            MIME-Version: 1.0 (1.0)
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            My invoice shows =E2=82=AC 40 twice, please look number %1$d.

            Sent from my iPhone
            """,
            // a desktop program, with an answer, a picture and a letter
            """
            Return-Path: <kim@example.org>
            Received: from mail.example.org (mail.example.org [192.0.2.7]) by mx.lumen.example; Thu, 26 Nov 2026 10:00:00 +0000
            Authentication-Results: mx.lumen.example; spf=pass; dkim=pass header.d=example.org
            From: "Ono, Kim" <kim@example.org>
            To: "Help, Lumen" <help@lumen.example>
            Cc: team: a@example.org, b@example.org;
            Subject: Re: AW: Export fails
            References: <a@lumen.example> <b@lumen.example>
            In-Reply-To: <b@lumen.example>
            Message-ID: <desk-%1$d@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="=_out%1$d"

            --=_out%1$d
            Content-Type: multipart/alternative; boundary="=_in%1$d"

            --=_in%1$d
            Content-Type: text/plain; charset="windows-1252"

            It still fails, number %1$d.

            On Wed, 25 Nov 2026, Lumen wrote:
            > Have you tried again?
            --=_in%1$d
            Content-Type: text/html; charset="utf-8"

            <html><body><p>It <b>still</b> fails</p><blockquote type="cite">Have you tried again?</blockquote></body></html>
            --=_in%1$d--
            --=_out%1$d
            Content-Type: image/png; name="screen.png"
            Content-Transfer-Encoding: base64
            Content-ID: <pic>

            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
            --=_out%1$d
            Content-Type: application/pdf; name*0*=utf-8''%%C3%%BCbersicht; name*1=".pdf"
            Content-Disposition: attachment; filename*=UTF-8''%%C3%%BCbersicht.pdf
            Content-Transfer-Encoding: base64

            JVBERi0xLjQKJcOkw7zDtsOfCg==
            --=_out%1$d--
            """,
            // a report of a failed delivery
            """
            From: MAILER-DAEMON@mail.example.org
            To: support@lumen.example
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <bounce-%1$d@mail.example.org>
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="report%1$d"

            --report%1$d
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to inform you that your message could not be delivered.
            --report%1$d
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.example.org

            Final-Recipient: rfc822; nobody@example.org
            Action: failed
            Status: 5.1.1
            --report%1$d
            Content-Type: message/rfc822

            From: support@lumen.example
            Subject: Re: Export
            Message-ID: <sent-%1$d@lumen.example>

            Please try again.
            --report%1$d--
            """,
            // another alphabet, a forwarded mail and an invitation
            """
            From: =?iso-2022-jp?B?GyRCO0NFRBsoQg==?= <yamada@example.jp>
            To: support@lumen.example
            Subject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?=
            Message-ID: <jp-%1$d@example.jp>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=simple%1$d

            --simple%1$d
            Content-Type: text/plain; charset=iso-2022-jp
            Content-Transfer-Encoding: 7bit

            \033$B%%(%%/%%9%%]!<%%H\033(B number %1$d
            --simple%1$d
            Content-Type: message/rfc822
            Content-Disposition: inline; filename="forwarded.eml"

            From: someone@example.net
            Subject: =?utf-8?q?caf=C3=A9?=
            Content-Type: text/html; charset=koi8-r

            <p>\u00d0\u00d2\u00c9\u00d7\u00c5\u00d4</p>
            --simple%1$d
            Content-Type: text/calendar; method=REQUEST; charset=utf-8

            BEGIN:VCALENDAR
            METHOD:REQUEST
            END:VCALENDAR
            --simple%1$d--
            """,
            // an old program: no MIME, a file in the text
            """
            From root@example.com Thu Nov 26 10:00:00 2026
            From: root@example.com (Charlie Root)
            Subject: log number %1$d

            See the log.

            begin 644 log.txt
            #0V%%T
            `
            end
            """);

    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n",
            "\r",
            "\0",
            "\r\n\r\n",
            "--",
            "--=_out",
            "\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x",
            "\r\nContent-Type: message/rfc822\r\n\r\n",
            "\r\nContent-Transfer-Encoding: base64\r\n",
            "=?utf-8?B?",
            "?=",
            "=?x?q?=",
            "\"",
            "\\",
            "<",
            ">",
            "(",
            ")",
            "@",
            ";",
            ":",
            "=",
            "=3D",
            "=\r\n",
            "%00",
            "\u00ff\u00fe",
            "\u00ed\u00a0\u00bd",
            "charset=utf-7",
            "charset=\u0001",
            "boundary=\"\"",
            "begin 644 \r\n",
            "\u00f0\u009f\u0098\u0080",
            "\033$B",
            "../../x");
    private static final List<String> NAMES = List.of(
            "From",
            "Subject",
            "To",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Date",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Content-Disposition",
            "Reply-To",
            "Auto-Submitted",
            "Received");
    private static final List<String> CHARSETS = List.of(
            "utf-7", "utf-16", "utf-32", "x-user-defined", "", "'", "iso-2022-kr", "IBM1047", "gb18030", "binary");
    private static final List<String> ENCODINGS =
            List.of("base64", "quoted-printable", "x-uuencode", "8bit", "binary", "7bit;", "", "BASE64 ", "yenc");

    private enum Damage {
        FLIPPED_BYTES(DamagedMail::flipped),
        CUT(DamagedMail::cut),
        PIECES_PUT_IN(DamagedMail::pieces),
        LINES_SHUFFLED(DamagedMail::shuffled),
        LINES_LOST(DamagedMail::lost),
        REPEATED(DamagedMail::repeated),
        OTHER_CHARSET((mail, random) -> mail.replaceAll("charset=\"?[\\w-]+", "charset=" + one(CHARSETS, random))),
        OTHER_ENCODING((mail, random) -> mail.replaceAll("Encoding: \\S+", "Encoding: " + one(ENCODINGS, random))),
        OTHER_BOUNDARY((mail, random) ->
                mail.replaceFirst("boundary=\"?[^\"\r\n]+", "boundary=\"" + "b".repeat(random.nextInt(300)))),
        BARE_FEEDS((mail, _) -> mail.replace("\r\n", "\n")),
        BARE_RETURNS((mail, _) -> mail.replace("\r\n", "\r")),
        NO_EMPTY_LINES((mail, _) -> mail.replace("\r\n\r\n", "\r\n")),
        STRANGE_HEADER(DamagedMail::header),
        MANY_HEADERS((mail, random) ->
                "X-Trace: %s\r\n".formatted("x".repeat(random.nextInt(60))).repeat(random.nextInt(3_000)) + mail),
        DEEP_NESTING(DamagedMail::nested),
        MANY_PARTS(DamagedMail::parts),
        LONG((mail, random) -> mail + (one(PIECES, random) + "word ").repeat(random.nextInt(5_000))),
        LARGE((mail, random) ->
                mail + (one(PIECES, random) + "word ").repeat(random.nextInt(8) == 0 ? 200_000 : 10_000));

        private final BiFunction<String, Random, String> done;

        Damage(BiFunction<String, Random, String> done) {
            this.done = done;
        }
    }

    static DamagedMail of(long seed) {
        var random = new Random(seed);
        var mail = one(MAILS, random).formatted(seed).replace("\n", "\r\n");
        var done = new ArrayList<String>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            var damage = Damage.values()[random.nextInt(Damage.values().length)];
            done.add(damage.name());
            mail = damage.done.apply(mail, random);
        }
        return new DamagedMail(String.join(" ", done), bytes(mail.isBlank() ? "." + seed : mail + seed));
    }

    /** A character is a byte, so that damage may hit any. */
    private static byte[] bytes(String mail) {
        var out = new ByteArrayOutputStream(mail.length());
        out.writeBytes(mail.getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String flipped(String mail, Random random) {
        var letters = mail.toCharArray();
        for (int i = random.nextInt(40); i >= 0 && letters.length > 0; i--) {
            letters[random.nextInt(letters.length)] ^= (char) (1 << random.nextInt(8));
        }
        return new String(letters);
    }

    private static String cut(String mail, Random random) {
        var from = random.nextInt(mail.length() / 3 + 1);
        return mail.substring(random.nextBoolean() ? 0 : from, mail.length() - random.nextInt(mail.length() / 2 + 1));
    }

    private static String pieces(String mail, Random random) {
        var whole = new StringBuilder(mail);
        for (int i = random.nextInt(30); i >= 0; i--) {
            whole.insert(random.nextInt(whole.length() + 1), one(PIECES, random));
        }
        return whole.toString();
    }

    private static String shuffled(String mail, Random random) {
        var lines = new ArrayList<>(Arrays.asList(mail.split("\r\n", -1)));
        for (int i = random.nextInt(10); i >= 0; i--) {
            lines.add(random.nextInt(lines.size()), lines.remove(random.nextInt(lines.size())));
        }
        return String.join("\r\n", lines);
    }

    private static String lost(String mail, Random random) {
        var lines = new ArrayList<>(Arrays.asList(mail.split("\r\n", -1)));
        lines.removeIf(_ -> random.nextInt(6) == 0);
        return String.join("\r\n", lines);
    }

    private static String repeated(String mail, Random random) {
        var from = random.nextInt(mail.length() + 1);
        var to = Math.min(mail.length(), from + random.nextInt(400));
        return mail.substring(0, to) + mail.substring(from, to).repeat(random.nextInt(200)) + mail.substring(to);
    }

    private static String header(String mail, Random random) {
        var value = one(PIECES, random).repeat(1 + random.nextInt(20_000));
        var folded = random.nextBoolean() ? value : value.replaceAll("(.{70})", "$1\r\n ");
        return one(NAMES, random) + ": " + folded + "\r\n" + mail;
    }

    private static String nested(String mail, Random random) {
        var whole = new StringBuilder("From: deep@example.org\r\nSubject: deep\r\n");
        for (int i = random.nextInt(300); i >= 0; i--) {
            whole.append(
                    random.nextInt(5) == 0
                            ? "Content-Type: message/rfc822\r\n\r\n"
                            : "Content-Type: multipart/mixed; boundary=n%1$d\r\n\r\n--n%1$d\r\n".formatted(i));
        }
        return whole + mail;
    }

    private static String parts(String mail, Random random) {
        var part = "--many\r\nContent-Type: text/plain; name=\"%s.txt\"\r\nContent-Disposition: attachment\r\n\r\nx\r\n"
                .formatted(one(PIECES, random));
        return "From: many@example.org\r\nContent-Type: multipart/mixed; boundary=many\r\n\r\n"
                + part.repeat(random.nextInt(200)) + "--many\r\n" + mail;
    }
}
