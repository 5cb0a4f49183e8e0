package pro.supportmax.quality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.quality.GoldenCase.Must;
import pro.supportmax.quality.GoldenCase.Step;
import pro.supportmax.quality.spi.Candidate;
import pro.supportmax.quality.spi.Candidate.Result;

/**
 * One message of a golden case and what a candidate made of it.
 *
 * @param number the message's place in its case, counted from 1
 * @param judgement null where only the routing is judged
 */
public record Scored(
        GoldenCase golden,
        int number,
        Result result,
        @Nullable Judgement judgement) {

    /** Puts a case's messages to the candidate, one after the other. */
    public static List<Scored> run(GoldenCase golden, Candidate candidate) {
        var scored = new ArrayList<Scored>();
        for (var step : golden.steps()) {
            var result = candidate.answer(step.when(), golden.customer());
            var judgement = step.must() == null ? null : Judgement.of(step, result);
            scored.add(new Scored(golden, scored.size() + 1, result, judgement));
        }
        return scored;
    }

    /** The case's id, with the message's number where there are several. */
    public String id() {
        return golden.conversation() ? golden.id() + "#" + number : golden.id();
    }

    public Step step() {
        return golden.steps().get(number - 1);
    }

    boolean answerable() {
        var must = must();
        return must != null && must.answerable();
    }

    boolean unanswerable() {
        var must = must();
        return must != null && !must.answerable();
    }

    @Nullable
    Must must() {
        return step().must();
    }

    /** Whether it was routed as the case wants; true where the case does not say. */
    boolean routedRight() {
        return golden.domain() == null || golden.domain().equals(result.domain());
    }

    /** How many steps of priority lie between what the case wants and what came out; 0 where the case does not say. */
    int priorityDistance() {
        var wanted = golden.priority();
        return wanted == null
                ? 0
                : Math.abs(wanted.charAt(1) - result.priority().charAt(1));
    }
}
