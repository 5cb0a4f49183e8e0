package pro.supportmax.triage.priorities;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import pro.supportmax.tickets.Priority;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rules of {@code triage/priority-rules.yaml}: which concepts, named together, make a message urgent or not. */
final class PriorityRules {

    private static final Pattern CLAUSE = Pattern.compile("(?i)[,;:()–—]| but | although ");
    private static final String FILE = "triage/priority-rules.yaml";

    /**
     * @param all concepts that must be named together
     * @param without concepts that must not be named there
     * @param within {@code clause}, {@code sentence}, {@code neighbours} (a sentence and the next) or {@code text}
     * @param priority the level that the rule leads to
     * @param because what the rule saw, the end of the sentence "… because …"
     */
    record Rule(
            String id,
            String priority,
            List<String> all,
            @Nullable List<String> without,
            @Nullable String within,
            String because) {

        Priority leadsTo() {
            return Priority.of(priority);
        }

        private boolean holds(Set<String> named) {
            return named.containsAll(all)
                    && (without == null || without.stream().noneMatch(named::contains));
        }
    }

    private record Written(Map<String, List<String>> concepts, List<Rule> raise, List<Rule> damp) {}

    /** The concepts that a sentence names, with their words: all of them, and by clause. */
    record Said(Map<String, String> sentence, List<Map<String, String>> clauses) {}

    /** A rule that holds, with the words that made it hold. */
    record Hit(Rule rule, String words) {

        Judged judged(Priority priority) {
            return new Judged(priority, "Rule %s: %s (\"%s\").".formatted(rule.id(), rule.because(), words));
        }
    }

    private final Written written;
    private final Phrases phrases;

    private PriorityRules(Written written) {
        this.written = written;
        this.phrases = new Phrases(written.concepts());
        written.raise().forEach(this::check);
        written.damp().forEach(this::check);
    }

    static PriorityRules load() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return new PriorityRules(new YAMLMapper().readValue(file, Written.class));
        } catch (IOException missing) {
            throw new IllegalStateException("The resource " + FILE + " is missing", missing);
        }
    }

    /** The concepts that each sentence names. */
    List<Said> concepts(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> new Said(
                        phrases.in(Phrases.words(sentence)),
                        Arrays.stream(CLAUSE.split(sentence))
                                .map(clause -> phrases.in(Phrases.words(clause)))
                                .toList()))
                .toList();
    }

    /** The strongest rule that raises, or null. */
    @Nullable
    Hit raise(List<Said> sentences) {
        return first(written.raise(), sentences);
    }

    /** The first rule that damps, or null. */
    @Nullable
    Hit damp(List<Said> sentences) {
        return first(written.damp(), sentences);
    }

    private static @Nullable Hit first(List<Rule> rules, List<Said> sentences) {
        for (var rule : rules) {
            for (var window : windows(rule, sentences)) {
                if (rule.holds(window.keySet())) {
                    var words = new LinkedHashSet<String>();
                    rule.all().forEach(concept -> words.add(window.getOrDefault(concept, "")));
                    return new Hit(rule, String.join(" … ", words));
                }
            }
        }
        return null;
    }

    private static List<Map<String, String>> windows(Rule rule, List<Said> sentences) {
        return switch (rule.within() == null ? "sentence" : rule.within()) {
            case "clause" ->
                sentences.stream().flatMap(said -> said.clauses().stream()).toList();
            case "neighbours" -> together(sentences, 2);
            case "text" -> together(sentences, Math.max(1, sentences.size()));
            default -> sentences.stream().map(Said::sentence).toList();
        };
    }

    private static List<Map<String, String>> together(List<Said> sentences, int size) {
        var windows = new ArrayList<Map<String, String>>();
        for (var i = 0; i == 0 || i + size <= sentences.size(); i++) {
            var window = new LinkedHashMap<String, String>();
            sentences
                    .subList(i, Math.min(i + size, sentences.size()))
                    .forEach(said -> said.sentence().forEach(window::putIfAbsent));
            windows.add(window);
        }
        return windows;
    }

    private void check(Rule rule) {
        for (var concept : rule.all()) {
            if (!written.concepts().containsKey(concept)) {
                throw new IllegalStateException(FILE + ": rule " + rule.id() + " needs the unknown concept " + concept);
            }
        }
    }
}
