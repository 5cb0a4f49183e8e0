package pro.supportmax.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How many mails a second become tickets, over HTTP, parsed, de-duplicated, threaded and durable before each is
 * acknowledged. Notices of machines get no turn, so they show what taking in costs; people's mails are read and answered
 * by the same two cores meanwhile.
 */
@Command(name = "mail", mixinStandardHelpOptions = true, description = "Mails a second that become tickets.")
final class Post implements Callable<Integer> {

    private static final int SENDERS = 8;

    @CommandLine.ParentCommand
    private Bench bench = new Bench();

    @Option(names = "--seconds", description = "Length of each load. Default: ${DEFAULT-VALUE}")
    private int seconds = 20;

    /** What was seen. */
    private record Result(Histogram acknowledged, int failed, double rate) {}

    @Override
    public Integer call() throws IOException {
        var table = new Table(
                "Mails that become tickets, %d senders".formatted(SENDERS),
                "mails",
                "mails/s",
                "ack p50 ms",
                "ack p95 ms",
                "ack p99 ms",
                "failed");
        var failed = 0;
        try (var product = Product.start(Bench.freshFolder())) {
            var api = product.api();
            run(api, Post::notice, Duration.ofSeconds(seconds));
            failed += row(table, "machines' notices", run(api, Post::notice, Duration.ofSeconds(seconds)));
            failed += row(table, "people's, being answered", run(api, Post::words, Duration.ofSeconds(seconds)));
        }
        bench.tell(table);
        return failed == 0 ? 0 : 1;
    }

    private static int row(Table table, String what, Result result) {
        var ack = result.acknowledged();
        table.row(
                what,
                result.rate(),
                Table.millis(ack, 50),
                Table.millis(ack, 95),
                Table.millis(ack, 99),
                result.failed());
        return result.failed();
    }

    /** Writes a mail. */
    @FunctionalInterface
    private interface Writer {
        String mail(RandomGenerator random, String id);
    }

    private Result run(Api api, Writer writer, Duration length) {
        var acknowledged = new SynchronizedHistogram(60_000_000L, 3);
        var sent = new AtomicInteger();
        var failed = new AtomicInteger();
        var begun = System.nanoTime();
        var end = begun + length.toNanos();
        var progress = new Progress();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (var sender = 0; sender < SENDERS; sender++) {
                var random = new SplittableRandom(begun + sender);
                var name = begun + "." + sender;
                senders.execute(() -> {
                    for (var n = 0; System.nanoTime() < end; n++) {
                        var at = System.nanoTime();
                        var mail = writer.mail(random, name + "." + n + "@bench.example");
                        try {
                            api.mail(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
                            acknowledged.recordValue((System.nanoTime() - at) / 1_000);
                            sent.incrementAndGet();
                        } catch (IOException e) {
                            failed.incrementAndGet();
                        }
                    }
                });
            }
            while (System.nanoTime() < end) {
                progress.tell(() -> sent.get() + " mails are tickets, " + failed.get() + " failed");
                Pause.of(Duration.ofMillis(200));
            }
        }
        return new Result(acknowledged, failed.get(), sent.get() * 1e9 / (System.nanoTime() - begun));
    }

    private static String words(RandomGenerator random, String id) {
        return mail(random, id, "", Texts.brief(random));
    }

    private static String notice(RandomGenerator random, String id) {
        return mail(random, id, "Auto-Submitted: auto-generated\nPrecedence: bulk\n", Texts.lengthy(random));
    }

    private static String mail(RandomGenerator random, String id, String fields, String text) {
        return """
                Message-ID: <%s>
                From: Ann Example <ann.%d@bench.example>
                To: support@example.com
                Subject: A question
                Date: Thu, 26 Nov 2026 10:00:00 +0000
                MIME-Version: 1.0
                %sContent-Type: multipart/alternative; boundary=cut

                --cut
                Content-Type: text/plain; charset=utf-8

                %s

                On Wed, 25 Nov 2026 at 09:00, Help <help@example.org> wrote:
                > How can we help?

                --cut
                Content-Type: text/html; charset=utf-8

                <html><body><p>%s</p><blockquote>How can we help?</blockquote></body></html>
                --cut--
                """.formatted(id, random.nextInt(100_000), fields, text, text);
    }
}
