package pro.supportmax.quality;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.quality.GoldenCase.Must;
import pro.supportmax.quality.GoldenCase.Split;
import pro.supportmax.quality.GoldenCase.Step;
import pro.supportmax.quality.spi.Candidate.Outcome;
import pro.supportmax.quality.spi.Candidate.Result;
import pro.supportmax.quality.spi.Candidate.Said;

/** Golden cases and results in a few words. */
final class Cases {

    private Cases() {}

    static Step step(@Nullable Must must, String... never) {
        return new Step("How many seats?", must, List.of(never));
    }

    static Must answered(List<List<String>> cites, List<List<String>> contains) {
        return new Must(Outcome.ANSWERED, cites, contains);
    }

    static Must mustBe(Outcome outcome) {
        return new Must(outcome, List.of(), List.of());
    }

    static Said said(String text, String... articles) {
        return new Said(
                text,
                Arrays.stream(articles)
                        .map(slug -> new Citation(slug, slug, "/help/articles/" + slug, text, 1))
                        .toList());
    }

    static Result result(Outcome outcome, Said said) {
        return result(outcome, said, outcome == Outcome.ANSWERED ? said : null, 0.8);
    }

    static Result result(Outcome outcome, Said said, @Nullable Said draft, double confidence) {
        return new Result(outcome, said, draft, new Confidence(confidence), "billing", "P3", "because");
    }

    static Scored scored(Split split, Step step, Result result) {
        var golden = new GoldenCase("case", "file.yaml", split, null, null, null, List.of(step));
        return new Scored(golden, 1, result, step.must() == null ? null : Judgement.of(step, result));
    }

    static Scored routed(@Nullable String domain, @Nullable String priority) {
        var golden = new GoldenCase("case", "file.yaml", Split.TEST, null, domain, priority, List.of(step(null)));
        return new Scored(golden, 1, result(Outcome.ESCALATED, Said.NOTHING), null);
    }
}
