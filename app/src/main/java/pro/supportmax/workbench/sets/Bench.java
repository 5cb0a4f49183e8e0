package pro.supportmax.workbench.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import pro.supportmax.models.Embedder;
import pro.supportmax.models.Embedding;
import pro.supportmax.triage.classifiers.Classifier;
import pro.supportmax.triage.classifiers.Example;
import pro.supportmax.triage.classifiers.TrainingOptions;
import pro.supportmax.workbench.measures.Agreement;

/** What a set is measured with: its rows, the rows that may be learned from, an embedder that remembers. */
public record Bench(Folder data, Folder training, Embedder embedder, Progress progress) {

    private static final int AT_ONCE = 256;

    List<Row> rows(String file) {
        return data.rows(file);
    }

    /** The rows to report on: those of the split {@code test}; where there is none, all that are not for training. */
    List<Row> test(String file) {
        var rows = data.rows(file);
        var test = rows.stream().filter(row -> row.is("split", "test")).toList();
        return test.isEmpty()
                ? rows.stream().filter(row -> !row.is("split", "train")).toList()
                : test;
    }

    /**
     * The rows that may be learned from: the split {@code train} of the data, or of the training folder where the data have
     * none.
     *
     * @throws MissingSet when neither has one
     */
    List<Row> train(String file) {
        for (var folder : List.of(data, training)) {
            if (folder.has(file)) {
                var rows = folder.rows(file).stream()
                        .filter(row -> row.is("split", "train"))
                        .toList();
                if (!rows.isEmpty()) {
                    return rows;
                }
            }
        }
        throw new MissingSet("There are no rows to train on in " + file + " (split=train): name a folder that has them"
                + " with --train-data");
    }

    /** The rows as examples of the label that {@code label} reads from each. */
    List<Example> examples(List<Row> rows, Function<Row, String> label) {
        var embeddings = embed(rows.stream().map(Row::text).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Example(embeddings.get(i), label.apply(rows.get(i))))
                .toList();
    }

    List<Embedding> embed(List<String> texts) {
        progress.expect(texts.size());
        var embeddings = new ArrayList<Embedding>(texts.size());
        for (int start = 0; start < texts.size(); start += AT_ONCE) {
            var part = texts.subList(start, Math.min(texts.size(), start + AT_ONCE));
            embeddings.addAll(embedder.embedAll(part));
            progress.step(part.size());
        }
        return embeddings;
    }

    /** Does the work for each item, and tells how far it has come. */
    public <T> void each(List<T> items, Consumer<T> work) {
        progress.expect(items.size());
        for (var item : items) {
            work.accept(item);
            progress.step(1);
        }
    }

    /** Learns from the file's training rows and predicts its test rows. */
    Agreement learn(List<Row> train, List<Row> test, String label) {
        var classifier = Classifier.train(examples(train, row -> row.text(label)), TrainingOptions.standard());
        var agreement = new Agreement();
        for (var example : examples(test, row -> row.text(label))) {
            agreement.add(example.label(), classifier.predict(example.x()).label());
        }
        return agreement;
    }
}
