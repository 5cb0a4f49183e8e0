package pro.supportmax.mail.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Lists of words by name, from a YAML resource of this module; kept once read. */
public final class WordList {

    private final Map<String, List<String>> lists;

    private WordList(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /** @param name of the resource, such as {@code machines} for {@code mail/machines.yaml} */
    public static WordList read(String name) {
        var file = "/mail/" + name + ".yaml";
        try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file)) {
            var lists = new HashMap<String, List<String>>();
            for (var list : YAMLMapper.shared().readTree(in).properties()) {
                var words = new ArrayList<String>();
                list.getValue().forEach(word -> words.add(word.asString()));
                lists.put(list.getKey(), List.copyOf(words));
            }
            return new WordList(lists);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }

    /** @throws IllegalArgumentException when there is no such list */
    public List<String> get(String list) {
        var words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("There is no list " + list);
        }
        return words;
    }
}
