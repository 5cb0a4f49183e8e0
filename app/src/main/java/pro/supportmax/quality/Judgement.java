package pro.supportmax.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import pro.supportmax.kernel.Citation;
import pro.supportmax.quality.GoldenCase.Must;
import pro.supportmax.quality.GoldenCase.Step;
import pro.supportmax.quality.spi.Candidate.Outcome;
import pro.supportmax.quality.spi.Candidate.Result;
import pro.supportmax.quality.spi.Candidate.Said;

/** What a golden case says about a result. */
public sealed interface Judgement {

    /** As the case wants it. */
    record Right() implements Judgement {}

    /** Nothing false was said, but the customer could have been answered and was not. */
    record Held(String why) implements Judgement {}

    /** The customer was told something wrong, or was answered where the machine must be silent. */
    record Wrong(List<String> faults) implements Judgement {
        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /** Why it is not right; empty when it is. */
    default String reason() {
        return switch (this) {
            case Right _ -> "";
            case Held(var why) -> why;
            case Wrong(var faults) -> String.join("; ", faults);
        };
    }

    /** Judges a result by what the step demands. {@code abstained} is met by abstaining or escalating. */
    static Judgement of(Step step, Result result) {
        var must = step.must();
        if (must == null) {
            throw new IllegalArgumentException("Only the routing of this step is judged");
        }
        var forbidden = forbidden(step, result.said());
        if (!forbidden.isEmpty()) {
            return new Wrong(forbidden);
        }
        if (must.outcome() != Outcome.ANSWERED) {
            return result.outcome() == Outcome.ANSWERED
                    ? new Wrong(List.of("was answered, must be " + word(must.outcome())))
                    : new Right();
        }
        if (result.outcome() != Outcome.ANSWERED) {
            return new Held(word(result.outcome()) + ": " + result.why());
        }
        return answer(step, result.said());
    }

    /** Judges words as if they had been sent as an answer. */
    static Judgement answer(Step step, Said said) {
        var must = step.must();
        if (must == null || !must.answerable()) {
            return new Wrong(List.of("there is no right answer"));
        }
        var faults = new ArrayList<>(forbidden(step, said));
        faults.addAll(missing(must, said));
        return faults.isEmpty() ? new Right() : new Wrong(faults);
    }

    private static List<String> forbidden(Step step, Said said) {
        var text = plain(said.text());
        return step.never().stream()
                .filter(never -> text.contains(plain(never)))
                .map(never -> "says \"" + never + "\"")
                .toList();
    }

    private static List<String> missing(Must must, Said said) {
        var faults = new ArrayList<String>();
        var cited = said.citations().stream().map(Citation::article).distinct().toList();
        for (var group : must.cites()) {
            if (group.stream().noneMatch(cited::contains)) {
                faults.add("cites " + cited + ", none of " + group);
            }
        }
        var text = plain(said.text());
        Predicate<String> isSaid = spelling -> text.contains(plain(spelling));
        for (var group : must.contains()) {
            if (group.stream().noneMatch(isSaid)) {
                faults.add("does not say " + String.join(" or ", group));
            }
        }
        return faults;
    }

    /** Letters and digits as a reader takes them: no difference between kinds of spaces, dashes, quotes or case. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[‐-―−]", "-")
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replace("**", "")
                .replace("`", "")
                .replaceAll("[\\s\\u00a0]+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
