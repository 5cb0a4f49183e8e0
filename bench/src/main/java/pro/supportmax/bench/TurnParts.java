package pro.supportmax.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import pro.supportmax.customers.Identity;
import pro.supportmax.desk.AskedQuestion;
import pro.supportmax.desk.Decision;
import pro.supportmax.desk.Desk;
import pro.supportmax.desk.InboundMessage;
import pro.supportmax.desk.Receipt;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.knowledge.Knowledge;
import pro.supportmax.knowledge.Question;
import pro.supportmax.models.Embedder;
import pro.supportmax.models.Embedding;
import pro.supportmax.triage.Reading;
import pro.supportmax.triage.Triage;

/** What the parts of a turn cost, one caller at a time. Each text is new, so that no cache answers. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-modules=jdk.incubator.vector",
            "-Xmx1g"
        })
public class TurnParts {

    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    @Benchmark
    public Embedding embedsFifteenWords(Running product) {
        return product.part(Embedder.class).embed(Texts.brief(RANDOM));
    }

    @Benchmark
    public Embedding embedsAHundredWords(Running product) {
        return product.part(Embedder.class).embed(Texts.lengthy(RANDOM));
    }

    @Benchmark
    public Reading readsFifteenWords(Running product) {
        return product.part(Triage.class).read(Texts.brief(RANDOM));
    }

    @Benchmark
    public Answer answersFromTheDemoArticles(Running product) {
        return product.part(Knowledge.class).answer(Question.of(Texts.brief(RANDOM)));
    }

    @Benchmark
    public Decision decidesOnAQuestion(Running product) {
        return product.part(Desk.class).answer(new AskedQuestion(Texts.brief(RANDOM), null));
    }

    @Benchmark
    public Receipt receivesDurably(Running product) {
        var from = new Identity(null, "micro-" + RANDOM.nextInt(1_000) + "@example.org", null);
        return product.part(Desk.class)
                .receive(new InboundMessage("api", from, Texts.brief(RANDOM), null, null, null, null));
    }
}
