package pro.supportmax.triage.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pro.supportmax.models.Embedder;
import pro.supportmax.triage.Segment;
import pro.supportmax.triage.classifiers.Classifier;
import pro.supportmax.triage.classifiers.Example;
import pro.supportmax.triage.classifiers.TrainingOptions;
import pro.supportmax.triage.training.Syllabus.Intent;

/** Learns all heads from a syllabus: some seconds, most of them for embeddings that are not known yet. */
final class Training {

    /** Changes when this class or the classifier learns in another way, so that old heads are not used any more. */
    private static final String METHOD = "line+neighbours 1";

    /** Every so manieth utterance of the intents teaches what is not a dialogue act; all of them would drown the acts. */
    private static final int ASK_EVERY = 3;

    private static final TrainingOptions BALANCED = new TrainingOptions(42, 14, 1, true);

    private final Syllabus syllabus;
    private final Vectors vectors;

    private Training(Syllabus syllabus, Vectors vectors) {
        this.syllabus = syllabus;
        this.vectors = vectors;
    }

    static String version(Syllabus syllabus, Embedder embedder) {
        return syllabus.version(METHOD + " " + embedder.model() + " " + TrainingOptions.standard());
    }

    static Heads.Stored learn(Syllabus syllabus, Vectors old, Embedder embedder) {
        var vectors = Vectors.of(texts(syllabus), old, embedder);
        var training = new Training(syllabus, vectors);
        return new Heads.Stored(
                new Heads(
                        version(syllabus, embedder),
                        Classifier.train(training.intents(), TrainingOptions.standard()),
                        Classifier.train(training.acts(), BALANCED),
                        Classifier.train(training.classes(syllabus.moods()), BALANCED),
                        Classifier.train(training.classes(syllabus.urgency()), BALANCED)),
                vectors);
    }

    private static List<String> texts(Syllabus syllabus) {
        return Stream.of(
                        syllabus.intents().values().stream()
                                .map(Intent::utterances)
                                .flatMap(List::stream),
                        syllabus.outOfScope().stream(),
                        Stream.of(syllabus.moods(), syllabus.urgency(), syllabus.acts())
                                .flatMap(classes -> classes.values().stream())
                                .flatMap(List::stream))
                .flatMap(texts -> texts)
                .distinct()
                .toList();
    }

    private List<Example> intents() {
        var examples = new ArrayList<Example>();
        for (var intent : syllabus.intents().values()) {
            intent.utterances().forEach(text -> examples.add(new Example(vectors.of(text), intent.id())));
        }
        syllabus.outOfScope().forEach(text -> examples.add(new Example(vectors.of(text), Heads.OUTSIDE)));
        return examples;
    }

    /** Intents that share utterances with an act (greetings, thanks, asking for a person) teach nothing about asking. */
    private List<Example> acts() {
        var examples = new ArrayList<>(classes(syllabus.acts()));
        var actIds = syllabus.acts().keySet();
        var asked = new ArrayList<String>();
        for (var intent : syllabus.intents().values()) {
            if (actIds.contains(intent.id()) || intent.id().equals("talk_to_person")) {
                continue;
            }
            asked.addAll(intent.utterances());
        }
        asked.addAll(syllabus.outOfScope());
        for (int i = 0; i < asked.size(); i += ASK_EVERY) {
            examples.add(new Example(vectors.of(asked.get(i)), Segment.ASK));
        }
        return examples;
    }

    private List<Example> classes(Map<String, List<String>> classes) {
        var examples = new ArrayList<Example>();
        classes.forEach((id, texts) -> texts.forEach(text -> examples.add(new Example(vectors.of(text), id))));
        return examples;
    }
}
