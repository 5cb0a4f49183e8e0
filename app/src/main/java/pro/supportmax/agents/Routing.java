package pro.supportmax.agents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pro.supportmax.knowledge.Passage;
import pro.supportmax.models.Embedder;
import pro.supportmax.triage.Domain;
import pro.supportmax.triage.Segment;
import pro.supportmax.triage.Triage;

/**
 * Which domain a message belongs to. Two witnesses are heard: what triage reads in its words, as a whole and part by part,
 * and whose the articles are that resemble it ({@link ArticleDomains}). Their logarithms are added, the articles' twice, as
 * measured best on the tune half of the golden cases.
 */
@Component
class Routing {

    private static final double ARTICLES = 2;
    private static final double NEARLY_AS_GOOD = 0.1;
    private static final double LEAST = 0.02;

    private final Triage triage;
    private final ArticleDomains ofArticles;
    private final Embedder embedder;

    Routing(Triage triage, ArticleDomains ofArticles, Embedder embedder) {
        this.triage = triage;
        this.ofArticles = ofArticles;
        this.embedder = embedder;
    }

    /** @param passages that were found for it, best first; may be none */
    String domain(Assignment message, List<Passage> passages) {
        var words = words(message);
        var articles = articles(passages);
        return triage.domains().stream()
                .map(Domain::id)
                .max(Comparator.comparingDouble(domain -> Math.log(LEAST + words.getOrDefault(domain, 0.0))
                        + (articles.isEmpty() ? 0 : ARTICLES * Math.log(LEAST + articles.getOrDefault(domain, 0.0)))))
                .orElse(message.specialist());
    }

    private Map<String, Double> words(Assignment message) {
        var readings = new ArrayList<Map<String, Double>>();
        readings.add(triage.domains(embedder.embed(message.question())));
        message.segments().stream().map(Segment::embedding).map(triage::domains).forEach(readings::add);
        var mean = new HashMap<String, Double>();
        readings.forEach(
                reading -> reading.forEach((domain, p) -> mean.merge(domain, p / readings.size(), Double::sum)));
        return mean;
    }

    /** Each article once, by its best passage; those that fit less count exponentially less. */
    private Map<String, Double> articles(List<Passage> passages) {
        var domains = new HashMap<String, Double>();
        var seen = new HashMap<String, Double>();
        for (var passage : passages) {
            var weight = Math.exp((passage.score() - passages.getFirst().score()) / NEARLY_AS_GOOD);
            if (seen.putIfAbsent(passage.article(), weight) == null) {
                ofArticles.of(passage.article()).forEach((domain, p) -> domains.merge(domain, weight * p, Double::sum));
            }
        }
        double all = seen.values().stream().mapToDouble(weight -> weight).sum();
        domains.replaceAll((_, sum) -> sum / all);
        return domains;
    }
}
