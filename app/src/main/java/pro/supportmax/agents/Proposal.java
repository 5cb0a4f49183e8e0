package pro.supportmax.agents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.knowledge.Answer;

/**
 * What the crew suggests to tell the customer. Nothing of it has been sent.
 *
 * @param domain whose matter it is, also when nothing was found; null when nothing in the message asks for anything
 * @param findings one for each part of the message; empty when nothing in the message asks for anything
 */
public record Proposal(@Nullable String domain, List<Finding> findings) {

    public Proposal {
        findings = List.copyOf(findings);
    }

    /** The parts that can be answered, in the order of the message. */
    public List<Answer.Found> answers() {
        return findings.stream()
                .map(Finding::answer)
                .filter(Answer.Found.class::isInstance)
                .map(Answer.Found.class::cast)
                .toList();
    }

    /** The parts that cannot, without those that concern nothing that the company handles. */
    public List<Finding> gaps() {
        return findings.stream()
                .filter(finding -> finding.answer() instanceof Answer.NotFound)
                .filter(finding -> !finding.assignment().outOfScope())
                .toList();
    }

    /** As sure as its least sure answer; none when nothing was found. */
    public Confidence confidence() {
        Optional<Confidence> least =
                answers().stream().map(Answer.Found::confidence).min(Comparator.naturalOrder());
        return least.orElse(Confidence.NONE);
    }

    /** The answers as one text. */
    public String text() {
        return String.join(
                "\n\n", answers().stream().map(Answer.Found::text).distinct().toList());
    }

    /** What the text quotes, in reading order, each source once. */
    public List<Citation> citations() {
        return answers().stream()
                .flatMap(found -> found.citations().stream())
                .distinct()
                .toList();
    }
}
