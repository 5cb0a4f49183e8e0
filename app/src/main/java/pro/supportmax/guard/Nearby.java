package pro.supportmax.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A rule that is met where phrases of several lists stand close together, in any order. One pass over the hits. */
final class Nearby {

    private final InjectionRules.Rule rule;

    /** @throws IllegalStateException when the rule names a list that does not exist */
    Nearby(InjectionRules.Rule rule, Set<String> lists) {
        this.rule = rule;
        if (!lists.containsAll(rule.all()) || !lists.containsAll(rule.unless())) {
            throw new IllegalStateException("A rule of kind " + rule.kind() + " names a list that does not exist");
        }
    }

    String kind() {
        return rule.kind();
    }

    Optional<Stretch> find(List<Words.Word> words, List<Phrases.Hit<String>> hits) {
        var excused = excused(words, hits);
        Map<String, Phrases.Hit<String>> last = new HashMap<>();
        var sentence = -1;
        for (var hit : hits) {
            var here = words.get(hit.from()).sentence();
            if (!rule.across() && here != sentence) {
                last.clear();
                sentence = here;
            }
            if (rule.all().contains(hit.meaning()) && !excused.contains(here)) {
                last.put(hit.meaning(), hit);
                var stretch = stretch(last);
                if (stretch.isPresent()) {
                    return stretch;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Stretch> stretch(Map<String, Phrases.Hit<String>> last) {
        if (last.size() < rule.all().size()) {
            return Optional.empty();
        }
        var from = last.values().stream().mapToInt(Phrases.Hit::from).min().orElseThrow();
        var to = last.values().stream().mapToInt(Phrases.Hit::to).max().orElseThrow();
        return to - from < rule.within() && inOrder(last, from, to)
                ? Optional.of(new Stretch(from, to))
                : Optional.empty();
    }

    private boolean inOrder(Map<String, Phrases.Hit<String>> last, int from, int to) {
        var begins = rule.first() == null ? null : last.get(rule.first());
        var ends = rule.last() == null ? null : last.get(rule.last());
        return (begins == null || begins.from() == from) && (ends == null || ends.to() == to);
    }

    private Set<Integer> excused(List<Words.Word> words, List<Phrases.Hit<String>> hits) {
        var sentences = new HashSet<Integer>();
        if (!rule.unless().isEmpty()) {
            hits.stream()
                    .filter(hit -> rule.unless().contains(hit.meaning()))
                    .forEach(hit -> sentences.add(words.get(hit.from()).sentence()));
        }
        return sentences;
    }
}
