package pro.supportmax.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.knowledge.Passage;

/** Hybrid search and answering over many passages, one caller at a time; the question's own embedding is given. */
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
            "-Xmx512m"
        })
public class Retrieval {

    @Benchmark
    public List<Passage> searches(Library library) {
        return library.search().search(library.question());
    }

    @Benchmark
    public Answer answers(Library library) {
        return library.search().answer(library.question());
    }
}
