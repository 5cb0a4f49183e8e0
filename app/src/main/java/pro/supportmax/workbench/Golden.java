package pro.supportmax.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pro.supportmax.desk.Desk;
import pro.supportmax.desk.Turns;
import pro.supportmax.quality.GoldenCase;
import pro.supportmax.quality.GoldenCase.Split;
import pro.supportmax.quality.GoldenSet;
import pro.supportmax.quality.Scorecard;
import pro.supportmax.quality.Scored;
import pro.supportmax.quality.spi.Candidate;
import pro.supportmax.tickets.Tickets;
import pro.supportmax.workbench.measures.Figure;
import pro.supportmax.workbench.sets.Bench;
import pro.supportmax.workbench.sets.Evaluation;

/**
 * The golden cases, asked of the whole product with its demo company: single messages as questions without a ticket,
 * conversations on real tickets.
 */
record Golden(Path folder, Product product) implements Evaluation {

    @Override
    public Outcome run(Bench bench) {
        var scored = new ArrayList<Scored>();
        bench.each(GoldenSet.read(folder).cases(), each -> scored.addAll(Scored.run(each, candidate(each))));
        var card = new Scorecard(scored);
        var figures = new ArrayList<>(figures(card, null));
        figures.addAll(figures(card, Split.TUNE));
        figures.addAll(figures(card, Split.TEST));
        var findings = new ArrayList<String>();
        card.failures()
                .forEach(failure -> findings.add(
                        "[" + failure.kind() + "] " + failure.scored().id() + ": " + failure.reason()));
        return new Outcome(figures, findings);
    }

    private Candidate candidate(GoldenCase golden) {
        return golden.conversation()
                ? new TicketCandidate(product.get(Desk.class), product.get(Turns.class), product.get(Tickets.class))
                : product.get(Candidate.class);
    }

    private List<Figure> figures(Scorecard card, @Nullable Split split) {
        var prefix = split == null ? "" : split.name().toLowerCase(Locale.ROOT) + "-";
        return card.shares(split).entrySet().stream()
                .map(share -> Figure.share(
                        Measuring.GOLDEN,
                        prefix + share.getKey(),
                        share.getValue().value(),
                        share.getValue().of()))
                .toList();
    }
}
