package pro.supportmax.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailReader;
import pro.supportmax.mail.NewText;

/** What it costs to read a mail and to find what is new in it, for mails as they come and for each kind alone. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@State(Scope.Benchmark)
public class MailReading {

    private static final int DEPTH = 40;
    private static final int FILE_BYTES = 200_000;

    private final byte[] plain = plain();
    private final byte[] html = html();
    private final byte[] attachment = attachment();
    private final byte[] quote = quote();
    private final byte[][] mix = {plain, html, plain, html, plain, html, quote, plain, html, attachment};
    private int next;

    /** Four plain, four with HTML, one with a file, one that quotes forty answers. */
    @Benchmark
    public NewText.Split readsAMix() {
        return read(mix[next++ % mix.length]);
    }

    @Benchmark
    public NewText.Split readsPlainText() {
        return read(plain);
    }

    @Benchmark
    public NewText.Split readsTextAndHtml() {
        return read(html);
    }

    @Benchmark
    public NewText.Split readsAFileOf200Kilobytes() {
        return read(attachment);
    }

    @Benchmark
    public NewText.Split readsADeepQuote() {
        return read(quote);
    }

    private static NewText.Split read(byte[] raw) {
        Mail mail = MailReader.read(raw, "mx.example.org");
        return mail.split();
    }

    private static String head(String type) {
        return """
                Received: from mail.example.com by mx.example.org; Thu, 26 Nov 2026 10:00:00 +0000
                Authentication-Results: mx.example.org; dkim=pass header.d=example.com; spf=pass smtp.mailfrom=example.com
                From: =?UTF-8?Q?Ann_M=C3=BCller?= <ann@example.com>
                To: Support <help@example.org>
                Subject: =?UTF-8?Q?My_export_fails_again?=
                Message-ID: <1@example.com>
                References: <a@example.org> <b@example.org>
                Date: Thu, 26 Nov 2026 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: %s

                """.formatted(type);
    }

    private static byte[] plain() {
        return bytes(head("text/plain; charset=utf-8") + said() + "\n\n-- \nAnn Müller\nExample Ltd\n");
    }

    private static byte[] html() {
        var said = said();
        return bytes(head("multipart/alternative; boundary=b")
                + "--b\nContent-Type: text/plain; charset=utf-8\n\n" + said
                + "\n\nOn Wed, 25 Nov 2026 at 09:00, Help <help@example.org> wrote:\n> How can we help?\n"
                + "\n--b\nContent-Type: text/html; charset=utf-8\n\n<html><body><div dir=\"ltr\"><p>"
                + said.replace("\n\n", "</p><p>")
                + "</p></div><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Wed, 25 Nov 2026, Help wrote:</div>"
                + "<blockquote>How can we help?</blockquote></div></body></html>\n--b--\n");
    }

    private static byte[] attachment() {
        var file = new byte[FILE_BYTES];
        new SplittableRandom(1).nextBytes(file);
        return bytes(head("multipart/mixed; boundary=b")
                + "--b\nContent-Type: text/plain; charset=utf-8\n\n" + said()
                + "\n--b\nContent-Type: image/png; name=\"screen.png\"\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename=\"screen.png\"\n\n"
                + Base64.getMimeEncoder().encodeToString(file) + "\n--b--\n");
    }

    private static byte[] quote() {
        var text = new StringBuilder(said());
        for (int depth = 0; depth < DEPTH; depth++) {
            var mark = ">".repeat(depth);
            text.append('\n').append(mark).append(depth > 0 ? " " : "").append("On Wed, 25 Nov 2026, Help wrote:\n");
            said().lines()
                    .forEach(line -> text.append(mark).append("> ").append(line).append('\n'));
        }
        return bytes(head("text/plain; charset=utf-8") + text);
    }

    private static String said() {
        var random = new SplittableRandom(7);
        return String.join("\n\n", Texts.lengthy(random), Texts.brief(random), Texts.lengthy(random));
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }
}
