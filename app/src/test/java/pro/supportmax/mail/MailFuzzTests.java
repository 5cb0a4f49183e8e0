package pro.supportmax.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in, a mail comes out, soon. */
class MailFuzzTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String VALID = """
            Return-Path: <>
            Received: from a by mx.lumen.example; Thu, 26 Nov 2026 10:00:00 +0000
            Authentication-Results: mx.lumen.example; dkim=pass header.d=example.com
            From: =?UTF-8?Q?Ann_M=C3=BCller?= <ann@example.com>
            To: "Help, Lumen" <help@lumen.example> (support); Team: a@b.example;
            Subject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?= =?utf-8?B?w6Q=?=
            Auto-Submitted: no
            Date: Thu, 26 Nov 2026 10:04:05 +0100
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>caf=C3=A9</p><div class=3D"gmail_quote"><blockquote>old</blockquote></div>
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.com

            Final-Recipient: rfc822; kim@example.net
            Action: failed
            Status: 5.1.1
            --b
            Content-Type: application/pdf; name*0*=utf-8''%C3%BC; name*1=".pdf"
            Content-Transfer-Encoding: base64

            JVBERi0xLjQK
            --b--
            """;
    private static final List<String> PIECES = List.of(
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "--b\n",
            "--b--",
            "From: ",
            "=?utf-8?B?",
            "?=",
            "\"",
            "<",
            ">",
            "(",
            ")",
            "@",
            ";",
            ",",
            "\0",
            "\t",
            " ",
            "Content-Type: multipart/mixed; boundary=b\n",
            "begin 644 a\n",
            "> ",
            "On 1 Jan 2026, a@b.example wrote:\n",
            "-----Original Message-----\n",
            "From: a@b.example\nSent: 1\nTo: b@c.example\nSubject: x\n",
            "-- \n",
            "_____\n",
            "charset=utf-7",
            "+ADw-",
            "<blockquote>",
            "</div>",
            "\uE000cut\n",
            "\uD83D",
            "ü",
            "Sent from my iPhone\n",
            "```\n",
            "x".repeat(300));

    @Property(tries = 300)
    void readsAnyBytes(@ForAll byte[] raw) {
        reads(raw);
    }

    @Property(tries = 500)
    void readsAValidMailThatWasDamaged(@ForAll("damage") byte[] raw) {
        reads(raw);
    }

    @Property(tries = 500)
    void readsPiecesOfMailsInAnyOrder(@ForAll("heaps") String heap) {
        reads(heap.getBytes(StandardCharsets.UTF_8));
        assertTimeoutPreemptively(SOON, () -> {
            var split = NewText.of(heap);
            assertThat(split.fresh().isBlank()
                            && !heap.replace("\0", "").isBlank()
                            && split.rest().isBlank())
                    .as("words are lost")
                    .isFalse();
            NewText.ofHtml(heap);
        });
    }

    @Property(tries = 10)
    void longHeapsTakeLittleTime(@ForAll("pieces") String piece) {
        var heap = "Hello\n" + piece.repeat(600_000 / piece.length());
        assertTimeoutPreemptively(SOON, () -> NewText.of(heap));
        assertTimeoutPreemptively(SOON, () -> NewText.of(piece.repeat(600_000 / piece.length())));
        reads((VALID.substring(0, VALID.indexOf("Auto-Submitted")) + heap).getBytes(StandardCharsets.UTF_8));
        reads(("From: " + piece.repeat(300_000 / piece.length())).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<byte[]> damage() {
        return Arbitraries.longs().map(seed -> {
            var random = new Random(seed);
            var raw = VALID.getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(20); i >= 0; i--) {
                raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
            }
            int from = random.nextInt(raw.length / 4);
            int to = raw.length - random.nextInt(raw.length / 4);
            return Arrays.copyOfRange(raw, from, to);
        });
    }

    @Provide
    Arbitrary<String> heaps() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES);
    }

    private static void reads(byte[] raw) {
        assertTimeoutPreemptively(SOON, () -> {
            var mail = MailReader.read(raw, "mx.lumen.example");
            assertThat(mail.text()).doesNotContain("\0");
            assertThat(mail.split().fresh()).isNotNull();
        });
    }
}
