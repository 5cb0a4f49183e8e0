package pro.supportmax.desk;

import java.util.List;
import java.util.Map;

/** How a decision came about, step by step, as people can read it. */
public record Trace(List<Step> steps) {

    public static final Trace EMPTY = new Trace(List.of());

    /**
     * One stage of a turn.
     *
     * @param stage {@code screen, read, brief, work, decide, release, away}
     * @param summary one sentence
     * @param detail the evidence, ready for JSON
     * @param micros how long it took, in microseconds
     */
    public record Step(String stage, String summary, Map<String, Object> detail, long micros) {}

    public Trace {
        steps = List.copyOf(steps);
    }
}
