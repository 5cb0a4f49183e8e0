package pro.supportmax.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pro.supportmax.kernel.Citation;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.knowledge.Passage;
import pro.supportmax.memory.Briefing;
import pro.supportmax.models.LanguageModel;
import pro.supportmax.models.Structured;

/**
 * Lets a language model word an answer that the passages already hold. Each sentence must name the passage it comes
 * from and be supported by it; if one is not, or the model fails, the extract stands. So a model makes an answer more
 * fluent and never adds to what is known.
 */
final class Composer {

    private static final int SOURCES = 5;

    /** What the model is asked to return: sentences, each with the number of its source from 1. */
    record Worded(List<Sentence> sentences) {
        record Sentence(String text, int source) {}
    }

    private final LanguageModel model;
    private final PromptText prompt = PromptText.named("answer");

    Composer(LanguageModel model) {
        this.model = model;
    }

    /** The same finding in the model's words, or as it is. */
    Finding word(Finding finding, Briefing briefing) {
        return finding.answer() instanceof Answer.Found extract && model.available()
                ? word(finding, extract, briefing)
                : finding;
    }

    private Finding word(Finding finding, Answer.Found extract, Briefing briefing) {
        var assignment = finding.assignment();
        var sources = extract.considered().stream().limit(SOURCES).toList();
        var asked = prompt.fill(assignment.question(), String.join("\n", briefing.profile()), numbered(sources));
        return switch (model.structured(asked, Worded.class)) {
            case Structured.Given<Worded>(var worded, var usage) ->
                supported(worded, sources, extract)
                        .map(found -> new Finding(assignment, found, usage.model()))
                        .orElse(finding);
            case Structured.Unavailable<Worded> _ -> finding;
        };
    }

    private static String numbered(List<Passage> sources) {
        return IntStream.range(0, sources.size())
                .mapToObj(i -> "[" + (i + 1) + "] " + sources.get(i).title() + " › "
                        + sources.get(i).section() + "\n" + sources.get(i).text())
                .collect(Collectors.joining("\n\n"));
    }

    private static Optional<Answer.Found> supported(Worded worded, List<Passage> sources, Answer.Found extract) {
        var citations = new ArrayList<Citation>();
        for (var sentence : worded.sentences()) {
            if (sentence.source() < 1 || sentence.source() > sources.size()) {
                return Optional.empty();
            }
            var passage = sources.get(sentence.source() - 1);
            var support = Support.of(sentence.text(), passage.text());
            if (support.isEmpty()) {
                return Optional.empty();
            }
            citations.add(
                    new Citation(passage.article(), passage.title(), passage.url(), support.get(), passage.score()));
        }
        if (citations.isEmpty()) {
            return Optional.empty();
        }
        var text = worded.sentences().stream().map(s -> s.text().strip()).collect(Collectors.joining(" "));
        return Optional.of(new Answer.Found(text, citations, extract.confidence(), extract.considered()));
    }
}
