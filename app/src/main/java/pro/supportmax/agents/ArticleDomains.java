package pro.supportmax.agents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pro.supportmax.knowledge.Knowledge;
import pro.supportmax.knowledge.Shelved;
import pro.supportmax.triage.Triage;

/**
 * Which domain each article belongs to, found by letting triage read the questions that the article answers. Triage errs
 * with single questions, but seldom with most of an article's or a category's; so nobody has to say that articles on
 * invoices are the billing specialist's.
 */
@Component
class ArticleDomains {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleDomains.class);

    private static final int READ_OF_EACH = 24;

    /** As how many questions of its own the category of an article counts. */
    private static final double CATEGORY = 30;

    private final Knowledge knowledge;
    private final Triage triage;
    private volatile Sorted sorted = new Sorted(0, Map.of());

    private record Sorted(long revision, Map<String, Map<String, Double>> domains) {}

    ArticleDomains(Knowledge knowledge, Triage triage) {
        this.knowledge = knowledge;
        this.triage = triage;
    }

    /** How probable each domain is for an article, 0 to 1; empty for an article that is not sorted yet. */
    Map<String, Double> of(String article) {
        return sorted.domains().getOrDefault(article, Map.of());
    }

    @Scheduled(fixedDelayString = "${supportmax.agents.sort-articles-every:5s}")
    void sort() {
        long revision = knowledge.revision();
        if (revision == sorted.revision()) {
            return;
        }
        var shelved = knowledge.shelved(READ_OF_EACH);
        sorted = new Sorted(revision, domains(shelved));
        LOG.debug("Articles are sorted by domain articles={} revision={}", shelved.size(), revision);
    }

    private Map<String, Map<String, Double>> domains(List<Shelved> shelved) {
        var categories = new HashMap<String, Tally>();
        var articles = new HashMap<String, Tally>();
        for (var article : shelved) {
            for (var meaning : article.meanings()) {
                var domains = triage.domains(meaning);
                tally(categories, article.category()).add(domains, 1);
                tally(articles, article.article()).add(domains, 1);
            }
        }
        for (var article : shelved) {
            var category = tally(categories, article.category()).shares();
            tally(articles, article.article()).add(category, CATEGORY);
        }
        var domains = new HashMap<String, Map<String, Double>>();
        articles.forEach((article, tally) -> domains.put(article, tally.shares()));
        return domains;
    }

    private static Tally tally(Map<String, Tally> tallies, String of) {
        return tallies.computeIfAbsent(of, _ -> new Tally());
    }

    /** Adds probabilities up. */
    private static final class Tally {

        private final Map<String, Double> sums = new HashMap<>();
        private double weight;

        void add(Map<String, Double> domains, double times) {
            domains.forEach((domain, probability) -> sums.merge(domain, times * probability, Double::sum));
            weight += times;
        }

        Map<String, Double> shares() {
            var shares = new HashMap<String, Double>();
            sums.forEach((domain, sum) -> shares.put(domain, sum / weight));
            return shares;
        }
    }
}
