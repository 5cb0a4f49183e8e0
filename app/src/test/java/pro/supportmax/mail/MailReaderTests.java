package pro.supportmax.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTests {

    @Test
    void readsWhatAnOrdinaryMailSays() {
        var mail = Mails.read("""
                Return-Path: <ann@example.com>
                Delivered-To: help+x1@lumen.example
                From: =?UTF-8?Q?Ann_M=C3=BCller?= <Ann@Example.COM>
                To: "Help, Lumen" <help@lumen.example>, bob@example.org
                Cc: (copy) carl@example.org
                Reply-To: <ann.private@example.com>
                Subject: My export
                  fails
                Message-ID: <3@example.com>
                In-Reply-To: <2@lumen.example>
                References: <0@lumen.example> <1@lumen.example>
                 <2@lumen.example>
                Date: Thu, 26 Nov 2026 10:04:05 +0100

                It says EXP-202.
                """);

        assertThat(mail.from()).isEqualTo(new MailAddress("Ann Müller", "Ann@example.com"));
        assertThat(mail.to()).extracting(MailAddress::name).containsExactly("Help, Lumen", "");
        assertThat(mail.cc()).containsExactly(new MailAddress("copy", "carl@example.org"));
        assertThat(mail.replyTo()).extracting(MailAddress::address).containsExactly("ann.private@example.com");
        assertThat(mail.deliveredTo())
                .containsExactly("help+x1@lumen.example", "help@lumen.example", "bob@example.org", "carl@example.org");
        assertThat(mail.returnPath()).isEqualTo("ann@example.com");
        assertThat(mail.subject()).isEqualTo("My export  fails");
        assertThat(mail.messageId()).isEqualTo("3@example.com");
        assertThat(mail.references()).containsExactly("2@lumen.example", "1@lumen.example", "0@lumen.example");
        assertThat(mail.date()).isEqualTo(Instant.parse("2026-11-26T09:04:05Z"));
        assertThat(mail.text().strip()).isEqualTo("It says EXP-202.");
        assertThat(mail.kind()).isInstanceOf(MailKind.Personal.class);
        assertThat(mail.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =?ISO-8859-1?Q?Gr=FC=DFe?=                            | Grüße
            =?utf-8?B?w6Q=?= =?utf-8?B?w7Y=?=                      | äö
            =?utf-8?B?5pe?= =?utf-8?B?pQ==?=                       | 日
            =?iso-2022-jp?B?GyRCRnxLXBsoQg==?=                     | 日本
            =?gb2312?B?xOO6ww==?=                                  | 你好
            =?koi8-r?B?8NLJ18XU?=                                  | Привет
            =?utf-8?Q?a b?=                                        | a b
            Re:=?utf-8?Q?=C3=A9t=C3=A9?=!                          | Re:été!
            =?x-unknown?Q?caf=C3=A9?=                              | café
            =?utf-8?Q?never closed                                 | =?utf-8?Q?never closed
            """)
    void decodesSubjectsInEveryDialect(String field, String subject) {
        assertThat(Mails.with("Subject: " + field, "x").subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-2022-JP, 日本語のメール",
        "GB18030, 导出失败了",
        "KOI8-R, Экспорт не работает",
        "windows-1258, Xin chào",
        "windows-1252, Größe – 5 €",
        "Shift_JIS, 日本語",
        "EUC-KR, 안녕하세요",
        "UTF-16, tout va bien"
    })
    void readsTextInItsCharacterSet(String charset, String text) {
        var head = "From: a@b.example\r\nContent-Type: text/plain; charset=\"" + charset + "\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n";
        var body = Base64.getMimeEncoder().encodeToString(text.getBytes(Charset.forName(charset)));

        assertThat(Mails.read(head.replace("\r", "") + body).text()).isEqualTo(text);
    }

    @Test
    void readsUtf7AndGuessesWhatIsNotSaid() {
        assertThat(Mails.with("Content-Type: text/plain; charset=utf-7", "Hi Mom +Jjo--!")
                        .text())
                .isEqualTo("Hi Mom ☺-!");
        var latin = "From: Jürgen <j@b.example>\n\nGrüße".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(MailReader.read(latin).text()).isEqualTo("Grüße");
        assertThat(MailReader.read(latin).from().name()).isEqualTo("Jürgen");
        var utf = "From: Jürgen <j@b.example>\nContent-Type: text/plain; charset=nonsense\n\nGrüße";
        assertThat(Mails.read(utf).text()).isEqualTo("Grüße");
        assertThat(Mails.read(utf).problems()).anyMatch(problem -> problem.contains("character set"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename*=utf-8''%C3%BCber%20uns.pdf",
                "filename*0*=utf-8''%C3%BCber; filename*1*=%20uns; filename*2=.pdf",
                "filename=\"=?utf-8?Q?=C3=BCber_uns.pdf?=\"",
                "filename=über uns.pdf",
                "filename=\"C:\\Documents\\über uns.pdf\"",
                "filename=\"../../über uns.pdf\""
            })
    void readsNamesOfFilesInEveryDialect(String parameter) {
        var mail = Mails.with(
                "Content-Type: multipart/mixed; boundary=b",
                "--b\n\nSee file.\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; " + parameter
                        + "\n\n%PDF\n--b--\n");

        assertThat(mail.attachments()).extracting(MailPart::name).containsExactly("über uns.pdf");
        assertThat(mail.text()).isEqualTo("See file.");
    }

    @Test
    void tellsImagesWithinTheTextFromFiles() {
        var mail = Mails.with("Content-Type: multipart/related; boundary=b", """
                --b
                Content-Type: text/html

                <p>Look: <img src="cid:pic@1"></p>
                --b
                Content-Type: image/png
                Content-ID: <pic@1>
                Content-Transfer-Encoding: base64

                iVBORw0=
                --b
                Content-Type: text/plain; name=notes.txt
                Content-Disposition: attachment

                a
                --b--
                """);

        assertThat(mail.html()).contains("cid:pic@1");
        assertThat(mail.text()).isEqualTo("Look:");
        assertThat(mail.attachments())
                .extracting(MailPart::name, MailPart::inline, MailPart::contentId)
                .containsExactly(tuple("image.png", true, "pic@1"), tuple("notes.txt", false, null));
        assertThat(mail.attachments().getFirst().bytes()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void unfoldsFlowedTextAndKeepsTheSignatureApart() {
        var mail =
                Mails.with("Content-Type: text/plain; format=flowed", "This goes \non.\n> quoted \n> too\n-- \nAnn\n");

        assertThat(mail.text()).isEqualTo("This goes on.\n> quoted too\n-- \nAnn\n");
    }

    @Test
    void readsOnWhereMailsAreBroken() {
        assertThat(Mails.with("Content-Type: multipart/mixed", "--x\nContent-Type: text/plain\n\nHello\n--x--\n")
                        .text())
                .isEqualTo("Hello");
        assertThat(Mails.with("Content-Type: multipart/mixed; boundary=y", "just text")
                        .text())
                .isEqualTo("just text");
        assertThat(MailReader.read("From: a@b.example\rSubject: Mac\r\rText\r".getBytes(StandardCharsets.US_ASCII))
                        .subject())
                .isEqualTo("Mac");
        assertThat(Mails.read("From a@b.example Thu Nov 26 10:00:00 2026\nFrom: a@b.example\nSubject: box\n\nHi")
                        .subject())
                .isEqualTo("box");
        assertThat(Mails.read("Hello, this mail has no header at all.\nRegards").text())
                .contains("no header at all", "Regards");
        assertThat(Mails.with("Content-Transfer-Encoding: base64", "SGVsbG8!gd29\nybGQ")
                        .text())
                .isEqualTo("Hello world");
        assertThat(Mails.with("Content-Transfer-Encoding: quoted-printable", "caf=C3=A9 100=% =\nsure=")
                        .text())
                .startsWith("café 100=% sure");
        assertThat(Mails.read("").problems()).isNotEmpty();
    }

    @Test
    void keepsAMailWithinAMailAsAFile() {
        var mail = Mails.with(
                "Content-Type: multipart/mixed; boundary=b",
                "--b\n\nSee below.\n--b\nContent-Type: message/rfc822\n\nFrom: x@y.example\nSubject: Inner\n\nInner text\n--b--\n");

        assertThat(mail.text()).isEqualTo("See below.");
        assertThat(mail.attachments()).extracting(MailPart::name).containsExactly("message.eml");
        assertThat(MailReader.read(mail.attachments().getFirst().bytes()).subject())
                .isEqualTo("Inner");
    }

    @Test
    void takesUuencodedFilesOutOfTheTextAndLeavesYencAlone() {
        var mail = Mails.with("Subject: x", "Here:\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye\n");

        assertThat(mail.text().strip()).isEqualTo("Here:\nBye");
        assertThat(mail.attachments()).extracting(MailPart::name).containsExactly("cat.txt");
        assertThat(mail.attachments().getFirst().bytes()).isEqualTo("Cat".getBytes(StandardCharsets.US_ASCII));
        assertThat(Mails.with("Subject: x", "=ybegin line=128 size=3 name=a\nabc\n=yend size=3\n")
                        .text())
                .contains("=ybegin", "=yend");
        assertThat(Mails.with("Subject: x", "begin 644 the story of my life\nIt was raining.\n")
                        .text())
                .contains("raining");
    }

    @Test
    void unpacksWinmailDat() {
        var mail = Mails.with(
                "Content-Type: multipart/mixed; boundary=b",
                "--b\n\nHi\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(tnef()) + "\n--b--\n");

        assertThat(mail.attachments()).extracting(MailPart::name).containsExactly("plan.txt");
        assertThat(mail.attachments().getFirst().bytes()).isEqualTo("the plan".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void saysWhenTheTextIsHidden() {
        var encrypted =
                Mails.with("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "AAAA");
        assertThat(encrypted.text()).contains("encrypted", "smime.p7m");
        assertThat(encrypted.attachments()).hasSize(1);

        var pgp = Mails.with(
                "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
                "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nxx\n--b--\n");
        assertThat(pgp.text()).contains("encrypted");
        assertThat(pgp.attachments()).hasSize(2);
    }

    @Test
    void readsAnInvitationThatHasNothingElse() {
        var mail = Mails.with(
                "Content-Type: text/calendar; method=REQUEST",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Review\\, round two\nDTSTART:20261126T093000Z\nEND:VEVENT\nEND:VCALENDAR\n");

        assertThat(mail.text()).isEqualTo("Review, round two\n2026-11-26 09:30 UTC");
        assertThat(mail.attachments()).extracting(MailPart::name).containsExactly("invite.ics");
    }

    @Test
    void makesTextFromHtml() {
        var mail = Mails.with(
                "Content-Type: text/html; charset=utf-8",
                "<style>p{}</style><p>One &amp; two</p><ul><li>a<li>b</ul><div style='display:none'>hidden</div>"
                        + "<table><tr><td>x</td><td>y</td></tr></table><blockquote>old</blockquote>");

        assertThat(mail.text()).isEqualTo("One & two\n\n- a\n- b\n\nx y\n\n> old");
    }

    @Test
    void takesAddressesApartBeforeItDecodesThem() {
        assertThat(Mails.read("From: =?utf-8?Q?boss=40lumen=2Eexample=2C_?= <evil@example.net>\n\nx")
                        .from())
                .isEqualTo(new MailAddress("boss@lumen.example,", "evil@example.net"));
        assertThat(Mails.read("From: Miller, Ann <ann@example.org>\n\nx").from())
                .isEqualTo(new MailAddress("Miller, Ann", "ann@example.org"));
        assertThat(Mails.read("From: x@y.example\nTo: Team: a@b.example, <c@d.example>;\n\nx")
                        .to())
                .extracting(MailAddress::address)
                .containsExactly("a@b.example", "c@d.example");
    }

    @Test
    void aMadeUpMailCostsNoMoreThanItsSize() {
        var deep = new StringBuilder("From: a@b.example\n");
        for (int i = 0; i < 20_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        var many = new StringBuilder("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n");
        many.append("--b\nContent-Type: image/png\n\nx\n".repeat(50_000));
        var fields = "From: a@b.example\n" + "X-A: b\n".repeat(300_000) + "\ntext";
        var commas = "From: a@b.example\nTo: " + ",".repeat(500_000) + "\n\ntext";

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(Mails.read(deep.toString()).problems()).anyMatch(problem -> problem.contains("deeper"));
            assertThat(Mails.read(many.toString()).problems()).anyMatch(problem -> problem.contains("more parts"));
            assertThat(Mails.read(many.toString()).attachments().size()).isLessThanOrEqualTo(1000);
            assertThat(Mails.read(fields).problems()).anyMatch(problem -> problem.contains("header fields"));
            assertThat(Mails.read(fields).text()).isEqualTo("text");
            assertThat(Mails.read(commas).to()).isEmpty();
        });
    }

    /** The least that is a TNEF stream with one file (MS-OXTNEF §2.1). */
    private static byte[] tnef() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        attribute(out, 0x00069002, new byte[14]);
        attribute(out, 0x00018010, "plan.txt\0".getBytes(StandardCharsets.US_ASCII));
        attribute(out, 0x0006800F, "the plan".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int id, byte[] value) {
        int sum = 0;
        for (var each : value) {
            sum += each & 0xFF;
        }
        var head = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(head.put((byte) 2).putInt(id).putInt(value.length).array());
        out.writeBytes(value);
        out.writeBytes(ByteBuffer.allocate(2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) sum)
                .array());
    }

    @Test
    void aPastedLogIsSplitAsFarAsSomebodyMayHaveTypedAndNothingIsLost() {
        var log = "2026-11-26 10:00 export failed\n".repeat(100_000);
        var split = MailReader.read(("From: ann@example.com\n\nSee the log.\n" + log).getBytes(StandardCharsets.UTF_8))
                .split();
        assertThat(split.fresh()).startsWith("See the log.").hasSizeLessThanOrEqualTo(500_000);
        assertThat(split.fresh().length() + split.rest().length()).isGreaterThan(log.length() - 100);
    }
}
