package pro.supportmax.triage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import pro.supportmax.models.Embedder;
import pro.supportmax.models.Embedding;
import pro.supportmax.triage.entities.Entities;
import pro.supportmax.triage.languages.Languages;
import pro.supportmax.triage.priorities.Priorities;
import pro.supportmax.triage.segments.Piece;
import pro.supportmax.triage.segments.Segmenter;
import pro.supportmax.triage.training.School;

/**
 * Reads messages: cuts them into parts, and tells of each what it is about, what it does and whether it concerns the
 * company at all; of the whole how urgent it is, in which mood and language it is written and what it names.
 */
@Component
public class Triage {

    private final School school;
    private final Embedder embedder;
    private final Entities entities;
    private final Languages languages;
    private final Priorities priorities;

    Triage(School school, Embedder embedder, Entities entities, Languages languages, Priorities priorities) {
        this.school = school;
        this.embedder = embedder;
        this.entities = entities;
        this.languages = languages;
        this.priorities = priorities;
    }

    /** What a message says. Never fails because of a text: what is not understood is out of scope. */
    public Reading read(String text) {
        var taught = school.taught();
        var reader = new SegmentReader(taught);
        var segments = pieces(text).stream()
                .map(piece -> reader.read(piece, embedder.embed(piece.text())))
                .toList();
        var named = entities.find(text);
        var mood = Impression.of(taught.heads().moods(), segments);
        var urgency = Impression.of(taught.heads().urgency(), segments);
        var feeling = Mood.valueOf(mood.id().toUpperCase(Locale.ROOT));
        var judged = priorities.judge(text, urgency, feeling, named);
        return new Reading(
                segments,
                judged.priority(),
                judged.reason(),
                feeling,
                mood.confidence(),
                languages.of(text),
                named,
                taught.heads().version());
    }

    /** How probable each domain is for a text of this meaning, 0 to 1; their sum lacks what seems out of scope. */
    public Map<String, Double> domains(Embedding meaning) {
        return new SegmentReader(school.taught()).domains(meaning);
    }

    /** The domains of the company, as configured. */
    public List<Domain> domains() {
        return school.taught().syllabus().domains();
    }

    private static List<Piece> pieces(String text) {
        var pieces = Segmenter.pieces(text);
        return pieces.isEmpty() ? List.of(Piece.of(text, 0, text.length())) : pieces;
    }
}
