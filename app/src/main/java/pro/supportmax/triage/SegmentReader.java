package pro.supportmax.triage;

import java.util.HashMap;
import java.util.Map;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.models.Embedding;
import pro.supportmax.triage.classifiers.Prediction;
import pro.supportmax.triage.segments.Piece;
import pro.supportmax.triage.segments.Words;
import pro.supportmax.triage.training.Heads;
import pro.supportmax.triage.training.School.Taught;

/** Tells of one part of a message what it is about and what it does. */
final class SegmentReader {

    /** A part is taken for a courtesy only when the head is this sure; what might be a question is read as one. */
    private static final double SURE = 0.7;

    /** The share of texts in scope that may be taken for strangers. */
    private static final double REJECTED = 0.05;

    private static final int LONGEST_COURTESY = 12;
    private static final String TALK_TO_PERSON = "talk_to_person";

    private final Taught taught;
    private final double familiar;

    SegmentReader(Taught taught) {
        this.taught = taught;
        this.familiar = taught.heads().intents().familiarityThreshold(REJECTED);
    }

    Segment read(Piece piece, Embedding meaning) {
        var wanted = taught.heads().intents().predict(meaning);
        var outside = wanted.label().equals(Heads.OUTSIDE) || wanted.familiarity() < familiar;
        var intent = bestIntent(wanted);
        return new Segment(
                piece.text(),
                piece.start(),
                piece.end(),
                domain(wanted),
                intent,
                act(piece, meaning, intent),
                outside,
                meaning);
    }

    private static Label bestIntent(Prediction wanted) {
        return wanted.probabilities().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Heads.OUTSIDE))
                .findFirst()
                .map(entry -> new Label(entry.getKey(), confidence(entry.getValue())))
                .orElseThrow();
    }

    /** How probable each domain is: as much as its intents together. What is outside counts for none. */
    Map<String, Double> domains(Embedding meaning) {
        return domains(taught.heads().intents().predict(meaning));
    }

    private Map<String, Double> domains(Prediction wanted) {
        var sums = new HashMap<String, Double>();
        wanted.probabilities().forEach((id, probability) -> {
            var intent = taught.syllabus().intents().get(id);
            if (intent != null) {
                sums.merge(intent.domain(), probability, Double::sum);
            }
        });
        return sums;
    }

    private Label domain(Prediction wanted) {
        var best = domains(wanted).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        return new Label(best.getKey(), confidence(best.getValue()));
    }

    private Label act(Piece piece, Embedding meaning, Label intent) {
        var ask = new Label(Segment.ASK, Confidence.CERTAIN);
        if (intent.id().equals(TALK_TO_PERSON) && intent.confidence().atLeast(SURE)) {
            return new Label(Segment.WANTS_PERSON, intent.confidence());
        }
        if (piece.text().contains("?") || Words.count(piece.text(), LONGEST_COURTESY + 1) > LONGEST_COURTESY) {
            return ask;
        }
        var act = taught.heads().acts().predict(meaning);
        return act.confidence().atLeast(SURE) ? new Label(act.label(), act.confidence()) : ask;
    }

    private static Confidence confidence(double probability) {
        return new Confidence(Math.clamp(probability, 0, 1));
    }
}
