package pro.supportmax.triage.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One YAML file, read so that every complaint can name a line. */
final class YamlFile {

    private static final int LARGEST = 4_000_000;

    private final String name;

    YamlFile(String name) {
        this.name = name;
    }

    /** @throws BrokenFile when the text is no YAML or not a map */
    Map<String, Node> root(String text) {
        if (text.length() > LARGEST) {
            throw new BrokenFile(name, 1, "the file is larger than " + LARGEST + " characters");
        }
        try {
            var settings = LoadSettings.builder()
                    .setCodePointLimit(LARGEST)
                    .setMaxAliasesForCollections(10)
                    .build();
            var root = new Compose(settings).composeString(text);
            return map(root.orElseThrow(() -> new BrokenFile(name, 1, "the file is empty")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new BrokenFile(name, line, "this is not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new BrokenFile(name, 1, "this is not valid YAML");
        }
    }

    Map<String, Node> map(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw broken(node, "a map of keys and values is expected here");
        }
        var entries = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            entries.put(text(tuple.getKeyNode()), tuple.getValueNode());
        }
        return entries;
    }

    List<Node> list(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw broken(node, "a list is expected here");
        }
        return sequence.getValue();
    }

    String text(Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw broken(node, "a text is expected here");
        }
        return scalar.getValue().strip();
    }

    List<String> texts(Node node) {
        var texts = new ArrayList<String>();
        list(node).forEach(item -> texts.add(text(item)));
        return texts;
    }

    /** @param around where to point when the key is missing */
    Node need(Map<String, Node> map, String key, Node around) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> broken(around, "'" + key + "' is missing"));
    }

    Node need(Map<String, Node> map, String key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new BrokenFile(name, 1, "'" + key + "' is missing"));
    }

    BrokenFile broken(Node node, String reason) {
        return new BrokenFile(
                name, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), reason);
    }
}
