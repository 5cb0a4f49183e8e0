package pro.supportmax.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule that is met where enough different telling phrases meet, as in the long scripts that are passed around. */
final class Templates {

    private record Telling(String phrase, int points) {}

    private final InjectionRules.Template template;
    private final Phrases<Telling> phrases = new Phrases<>();

    Templates(InjectionRules.Template template) {
        this.template = template;
        template.phrases()
                .forEach((points, list) -> list.forEach(phrase -> phrases.add(phrase, new Telling(phrase, points))));
    }

    String kind() {
        return template.kind();
    }

    Optional<Stretch> find(List<Words.Word> words) {
        Map<Telling, Integer> last = new HashMap<>();
        for (var hit : phrases.find(words)) {
            last.put(hit.meaning(), hit.from());
            var start = hit.to() - template.within();
            var points = 0;
            var from = hit.from();
            for (var seen : last.entrySet()) {
                if (seen.getValue() > start) {
                    points += seen.getKey().points();
                    from = Math.min(from, seen.getValue());
                }
            }
            if (points >= template.points()) {
                return Optional.of(new Stretch(from, hit.to()));
            }
        }
        return Optional.empty();
    }
}
