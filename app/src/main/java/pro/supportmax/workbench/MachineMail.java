package pro.supportmax.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import pro.supportmax.mail.MailKind;
import pro.supportmax.mail.MailReader;
import pro.supportmax.workbench.measures.Figure;
import pro.supportmax.workbench.sets.Bench;
import pro.supportmax.workbench.sets.Evaluation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Our own samples of mail, in many languages: is each taken for the kind that its writer meant? They lie in {@code mail} of
 * the golden folder, lists of {@code {id, kind, language, raw}}.
 */
record MachineMail(Path folder) implements Evaluation {

    static final String SET = "automatic-mail";

    /** Whether there is anything to measure on. */
    boolean isThere() {
        return !files().isEmpty();
    }

    @Override
    public Outcome run(Bench bench) {
        var counts = new TreeMap<String, int[]>();
        var findings = new ArrayList<String>();
        bench.each(samples(), sample -> {
            var wanted = sample.path("kind").asString();
            var found = name(MailReader.read(sample.path("raw").asString().getBytes(StandardCharsets.UTF_8))
                    .kind());
            for (var name : List.of("right", "right-" + wanted)) {
                var pair = counts.computeIfAbsent(name, _ -> new int[2]);
                pair[0] += found.equals(wanted) ? 1 : 0;
                pair[1]++;
            }
            if (!found.equals(wanted)) {
                findings.add(sample.path("id").asString() + ": " + wanted + " taken for " + found);
            }
        });
        var figures = new LinkedHashMap<String, Figure>();
        counts.forEach((name, pair) ->
                figures.put(name, Figure.share(SET, name, (double) pair[0] / Math.max(1, pair[1]), pair[1])));
        return new Outcome(List.copyOf(figures.values()), findings);
    }

    private static String name(MailKind kind) {
        return switch (kind) {
            case MailKind.Personal _ -> "personal";
            case MailKind.AutoReply _ -> "auto-reply";
            case MailKind.Bounce _ -> "bounce";
            case MailKind.FeedbackReport _ -> "feedback-report";
            case MailKind.Bulk _ -> "bulk";
        };
    }

    private List<JsonNode> samples() {
        var samples = new ArrayList<JsonNode>();
        for (var file : files()) {
            YAMLMapper.shared().readTree(file).forEach(samples::add);
        }
        return samples;
    }

    private List<Path> files() {
        var mail = folder.resolve("mail");
        if (!Files.isDirectory(mail)) {
            return List.of();
        }
        try (var files = Files.list(mail)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
