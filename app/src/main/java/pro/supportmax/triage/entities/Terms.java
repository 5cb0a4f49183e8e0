package pro.supportmax.triage.entities;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import pro.supportmax.triage.Entity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words of the company's own products. A trie over lower-case letters is walked from each word's first letter
 * (Fredkin, "Trie Memory", CACM 3(9), 1960); since terms begin and end at word boundaries, the failure links of Aho and
 * Corasick would never be followed, and the cost stays linear: text length times the longest term.
 *
 * <p>Files: {@code terms: [{id, name, synonyms: [], kind}]}; the kind is optional and becomes the entity's type.
 */
@Component
class Terms {

    /** The type of terms whose file gives none. */
    static final String KIND = "product";

    private static final int MOST_SPACE = 8;

    record Term(
            String id,
            String name,
            @Nullable List<String> synonyms,
            @Nullable String kind) {}

    record Written(@Nullable List<Term> terms) {}

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(4);
        private @Nullable Term term;
    }

    private final Node root = new Node();

    @Autowired
    Terms(EntitySettings settings, ResourceLoader resources) {
        this(settings.terms().stream()
                .filter(location -> !location.isBlank())
                .flatMap(location -> read(location, resources).stream())
                .toList());
    }

    Terms(List<Term> terms) {
        for (var term : terms) {
            put(term.name(), term);
            if (term.synonyms() != null) {
                term.synonyms().forEach(synonym -> put(synonym, term));
            }
        }
    }

    /** The terms in the text in their order, longest first where several begin at one word, without overlaps. */
    List<Entity> find(String text) {
        var found = new ArrayList<Entity>();
        for (var i = 0; i < text.length(); ) {
            var entity = wordStarts(text, i) ? longest(text, i) : null;
            if (entity == null) {
                i++;
            } else {
                found.add(entity);
                i = entity.end();
            }
        }
        return found;
    }

    private @Nullable Entity longest(String text, int start) {
        Entity longest = null;
        var node = root.next.get(lower(text.charAt(start)));
        for (var i = start; node != null; ) {
            i = Character.isWhitespace(text.charAt(i)) ? afterSpace(text, i) : i + 1;
            if (node.term != null && wordEnds(text, i)) {
                var kind = node.term.kind() == null ? KIND : node.term.kind();
                longest = new Entity(kind, node.term.id(), start, i);
            }
            node = i < text.length() ? node.next.get(lower(text.charAt(i))) : null;
        }
        return longest;
    }

    private static int afterSpace(String text, int from) {
        var i = from;
        while (i < text.length() && i < from + MOST_SPACE && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean wordStarts(String text, int i) {
        return Character.isLetterOrDigit(text.charAt(i))
                && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '_');
    }

    private static boolean wordEnds(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_';
    }

    /** One unit for one unit, so that offsets stay true. */
    private static char lower(char c) {
        return Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c);
    }

    private void put(String words, Term term) {
        var node = root;
        for (var c : words.strip().replaceAll("\\s+", " ").toCharArray()) {
            node = node.next.computeIfAbsent(lower(c), _ -> new Node());
        }
        if (node != root && node.term == null) {
            node.term = term;
        }
    }

    private static List<Term> read(String location, ResourceLoader resources) {
        try (InputStream file = resources.getResource(location).getInputStream()) {
            var written = YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, Written.class);
            return written.terms() == null ? List.of() : written.terms();
        } catch (IOException | JacksonException problem) {
            throw new IllegalArgumentException(
                    "The terms file " + location + " of supportmax.triage.terms cannot be read", problem);
        }
    }
}
