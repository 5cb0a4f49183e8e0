package pro.supportmax.triage.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import pro.supportmax.triage.Domain;
import pro.supportmax.triage.training.Syllabus.Intent;

/**
 * Puts training files together, one after the other: a later file adds to the earlier ones, and where it names the same
 * id it replaces. A file is taken whole or not at all.
 */
final class SyllabusReader {

    private static final int FEWEST = 3;
    private static final int LONGEST = 1_000;

    private final Map<String, Domain> domains = new LinkedHashMap<>();
    private final Map<String, Intent> intents = new LinkedHashMap<>();
    private final List<String> outOfScope = new ArrayList<>();
    private final Map<String, List<String>> moods = new LinkedHashMap<>();
    private final Map<String, List<String>> urgency = new LinkedHashMap<>();
    private final Map<String, List<String>> acts = new LinkedHashMap<>();

    /**
     * @param path the file's place: {@code intents/billing.yaml}, {@code moods.yaml}, …; other names are left alone
     * @throws BrokenFile naming file, line and reason
     */
    void add(String path, String text) {
        var file = new YamlFile(path);
        if (path.startsWith("intents/")) {
            intents(file, text);
            return;
        }
        switch (path) {
            case "domains.yaml" -> domains(file, text);
            case "out-of-scope.yaml" -> outOfScope.addAll(file.texts(file.need(file.root(text), "utterances")));
            case "moods.yaml" -> classes(file, text, "moods", moods);
            case "urgency.yaml" -> classes(file, text, "levels", urgency);
            case "dialogue.yaml" -> classes(file, text, "acts", acts);
            default -> {}
        }
    }

    /** @throws BrokenFile when an intent's domain does not exist or a kind of file is missing altogether */
    Syllabus finish() {
        for (var intent : intents.values()) {
            if (!domains.containsKey(intent.domain())) {
                throw new BrokenFile(
                        "intents",
                        1,
                        "intent '" + intent.id() + "' belongs to the unknown domain '" + intent.domain() + "'");
            }
        }
        if (intents.size() < 2 || moods.size() < 2 || urgency.size() < 2 || acts.size() < 2) {
            throw new BrokenFile("triage", 1, "at least two intents, moods, levels of urgency and acts are needed");
        }
        return new Syllabus(
                List.copyOf(domains.values()),
                new LinkedHashMap<>(intents),
                List.copyOf(outOfScope),
                new LinkedHashMap<>(moods),
                new LinkedHashMap<>(urgency),
                new LinkedHashMap<>(acts));
    }

    private void domains(YamlFile file, String text) {
        var read = new LinkedHashMap<String, Domain>();
        for (var item : file.list(file.need(file.root(text), "domains"))) {
            var map = file.map(item);
            var id = file.text(file.need(map, "id", item));
            read.put(
                    id,
                    new Domain(id, file.text(file.need(map, "name", item)), file.text(file.need(map, "team", item))));
        }
        domains.putAll(read);
    }

    private void intents(YamlFile file, String text) {
        var root = file.root(text);
        var domain = file.text(file.need(root, "domain"));
        var read = new LinkedHashMap<String, Intent>();
        for (var item : file.list(file.need(root, "intents"))) {
            var map = file.map(item);
            var id = file.text(file.need(map, "id", item));
            var elsewhere = intents.get(id);
            if (elsewhere != null && !elsewhere.domain().equals(domain)) {
                throw file.broken(item, "intent '" + id + "' already belongs to domain '" + elsewhere.domain() + "'");
            }
            if (read.containsKey(id)) {
                throw file.broken(item, "intent '" + id + "' stands twice in this file");
            }
            var title = map.containsKey("title") ? file.text(file.need(map, "title", item)) : id;
            read.put(id, new Intent(id, domain, title, utterances(file, map, item)));
        }
        intents.putAll(read);
    }

    private void classes(YamlFile file, String text, String key, Map<String, List<String>> into) {
        var read = new LinkedHashMap<String, List<String>>();
        for (var item : file.list(file.need(file.root(text), key))) {
            var map = file.map(item);
            read.put(file.text(file.need(map, "id", item)), utterances(file, map, item));
        }
        into.putAll(read);
    }

    private static List<String> utterances(YamlFile file, Map<String, Node> map, Node item) {
        var utterances = file.texts(file.need(map, "utterances", item)).stream()
                .distinct()
                .toList();
        if (utterances.stream().anyMatch(utterance -> utterance.length() > LONGEST)) {
            throw file.broken(item, "an utterance is longer than " + LONGEST + " characters");
        }
        if (utterances.size() < FEWEST) {
            throw file.broken(item, "at least " + FEWEST + " different utterances are needed to learn from");
        }
        return utterances;
    }
}
