package pro.supportmax.triage.priorities;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import pro.supportmax.tickets.Priority;
import pro.supportmax.triage.Entity;
import pro.supportmax.triage.Label;
import pro.supportmax.triage.Mood;
import pro.supportmax.triage.segments.Courtesies;
import pro.supportmax.triage.segments.Segmenter;

/**
 * Judges how urgent a message is from the urgency head and from rules. The head reads the tone of the whole; the rules
 * know what a support lead never overlooks: an outage for everybody, a breach, money or lives at stake. Questions about
 * such events ("What happens when everybody is locked out?") are no such events, and "no rush" is taken at its word.
 */
@Component
public class Priorities {

    /** The head alone makes a message P1 only when it is nearly sure: a P1 wakes people. */
    private static final double SURE_URGENT = 0.9;

    private static final double SURE_LOW = 0.5;
    private static final double SURE_HIGH = 0.5;

    /** The rules read the beginning; a log pasted behind it says nothing about urgency. */
    private static final int READ = 6_000;

    private static final Pattern HYPOTHETICAL = Pattern.compile(
            "(?iu)(?:(?:hi|hello|hey|thanks|and|but|so|also)\\b,?\\s+)?(?:how|what|which|where|who|can|could|is there|are there|do i|do you"
                    + "|does|will|would|should|if|in case|suppose|imagine|when will|when do|i wonder|we wonder|i would like to know"
                    + "|i'd like to know|tell me|explain)\\b.*");
    private static final Pattern HAPPENING = Pattern.compile(
            "(?iu).*\\b(?:right now|at the moment|currently|as i write|since (?:this|last|yesterday|about|\\d)|has been|have been|keeps?"
                    + "|just (?:now|happened)|today|again and again)\\b.*");

    private final PriorityRules rules = PriorityRules.load();

    /**
     * @param urgency one of {@code urgent}, {@code high}, {@code normal}, {@code low}
     * @param mood raises nothing on its own: an angry customer with a small matter has a small matter
     * @param entities an error code tells that something fails, so the message is at least normal
     */
    public Judged judge(String text, Label urgency, Mood mood, List<Entity> entities) {
        var sentences = sentences(text);
        var facts =
                rules.concepts(sentences.stream().filter(s -> !hypothetical(s)).toList());
        var raised = rules.raise(facts);
        var damped = rules.damp(rules.concepts(sentences));
        if (raised != null && (damped == null || raised.rule().leadsTo() == Priority.P1)) {
            var head = fromHead(urgency);
            return raised.rule().leadsTo().compareTo(head) <= 0
                    ? raised.judged(raised.rule().leadsTo())
                    : new Judged(head, headReason(urgency));
        }
        if (damped != null) {
            return damped.judged(raised == null ? damped.rule().leadsTo() : Priority.P3);
        }
        return onlyHead(sentences, urgency, mood, entities);
    }

    private static Judged onlyHead(List<String> sentences, Label urgency, Mood mood, List<Entity> entities) {
        if (sentences.stream().allMatch(Courtesies::is)) {
            return new Judged(Priority.P4, "The message only greets or thanks.");
        }
        var head = fromHead(urgency);
        var questions = sentences.stream().filter(s -> !Courtesies.is(s)).allMatch(Priorities::hypothetical);
        if (questions && head.compareTo(Priority.P3) < 0) {
            return new Judged(Priority.P3, headReason(urgency) + " But the message only asks how something works.");
        }
        var failing = entities.stream().anyMatch(entity -> entity.type().equals("error_code"));
        if (head == Priority.P4 && (failing || mood == Mood.ANGRY)) {
            return new Judged(
                    Priority.P3,
                    headReason(urgency) + " But it reports " + (failing ? "an error code." : "an annoyance."));
        }
        return new Judged(head, headReason(urgency));
    }

    private static Priority fromHead(Label urgency) {
        return switch (urgency.id()) {
            case "urgent" -> urgency.confidence().atLeast(SURE_URGENT) ? Priority.P1 : Priority.P2;
            case "high" -> urgency.confidence().atLeast(SURE_HIGH) ? Priority.P2 : Priority.P3;
            case "low" -> urgency.confidence().atLeast(SURE_LOW) ? Priority.P4 : Priority.P3;
            default -> Priority.P3;
        };
    }

    private static String headReason(Label urgency) {
        return "The text reads as %s (%.0f %% sure)."
                .formatted(urgency.id(), urgency.confidence().value() * 100);
    }

    private static boolean hypothetical(String sentence) {
        return HYPOTHETICAL.matcher(sentence).matches()
                && !HAPPENING.matcher(sentence).matches();
    }

    private static List<String> sentences(String text) {
        var read = text.length() > READ ? text.substring(0, READ) : text;
        return Segmenter.sentences(read);
    }
}
