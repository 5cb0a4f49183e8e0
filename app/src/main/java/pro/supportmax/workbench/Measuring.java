package pro.supportmax.workbench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import pro.supportmax.guard.Guard;
import pro.supportmax.models.Embedder;
import pro.supportmax.quality.Floors;
import pro.supportmax.triage.Triage;
import pro.supportmax.workbench.sets.Bench;
import pro.supportmax.workbench.sets.Evaluation;
import pro.supportmax.workbench.sets.Folder;
import pro.supportmax.workbench.sets.MissingSet;
import pro.supportmax.workbench.sets.Progress;
import pro.supportmax.workbench.sets.PublicSets;

/**
 * One run over some sets, two at a time.
 *
 * @param sets names of sets; empty for all that the data have
 */
record Measuring(Path data, Path training, Path golden, List<String> sets) {

    static final String GOLDEN = "golden";

    static final String CURVE = "golden-curve";

    private static final int AT_ONCE = 2;

    /** @throws MissingSet when the data folder, or a set that was asked for by name, is not there */
    void check() {
        if (sets.isEmpty() || sets.stream().anyMatch(set -> !onGolden(set))) {
            Folder.of(data);
        }
        for (var set : sets) {
            if (!names().contains(set)) {
                throw new IllegalArgumentException(
                        "There is no set " + set + "; there are " + String.join(", ", names()));
            }
            if (!has(set)) {
                throw new MissingSet(missing(set));
            }
        }
    }

    boolean needsDemo() {
        return sets.isEmpty() || sets.contains(GOLDEN);
    }

    Report run(Product product, Progress progress) {
        var bench = new Bench(new Folder(data), new Folder(training), product.get(Embedder.class), progress);
        var report = new Report(Floors.recorded());
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var running = new LinkedHashMap<String, Future<Evaluation.Outcome>>();
            for (var set : sets.isEmpty() ? names() : sets) {
                if (has(set)) {
                    running.put(set, start(threads, set, evaluation(set, product), bench));
                } else {
                    report.skip(set, missing(set));
                }
            }
            running.forEach((set, outcome) -> report.add(set, finished(set, outcome)));
            return report;
        } finally {
            threads.shutdownNow();
        }
    }

    private Future<Evaluation.Outcome> start(ExecutorService threads, String set, Evaluation evaluation, Bench bench) {
        return threads.submit(() -> {
            bench.progress().say(set);
            return evaluation.run(bench);
        });
    }

    private static List<String> names() {
        return Stream.concat(PublicSets.names().stream(), Stream.of(GOLDEN, CURVE, MachineMail.SET))
                .toList();
    }

    private Evaluation evaluation(String set, Product product) {
        return switch (set) {
            case GOLDEN -> new Golden(golden, product);
            case CURVE -> new GoldenCurve(golden);
            case MachineMail.SET -> new MachineMail(golden);
            default -> PublicSets.of(set, product.get(Guard.class), product.get(Triage.class));
        };
    }

    private static boolean onGolden(String set) {
        return set.equals(GOLDEN) || set.equals(CURVE) || set.equals(MachineMail.SET);
    }

    private boolean has(String set) {
        if (set.equals(MachineMail.SET)) {
            return new MachineMail(golden).isThere();
        }
        return onGolden(set) || new Folder(data).has(PublicSets.file(set));
    }

    private String missing(String set) {
        if (set.equals(MachineMail.SET)) {
            return "There are no samples (*.yaml) in "
                    + golden.resolve("mail").toAbsolutePath().normalize();
        }
        return "There is no " + PublicSets.file(set) + " in "
                + data.toAbsolutePath().normalize() + " for the set " + set;
    }

    private static Evaluation.Outcome finished(String set, Future<Evaluation.Outcome> outcome) {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("Measuring " + set + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring " + set, e);
        }
    }
}
