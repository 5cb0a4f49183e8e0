package pro.supportmax.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pro.supportmax.quality.GoldenCase.Split;
import pro.supportmax.quality.spi.Candidate.Outcome;

/** The golden figures of a run, in all and for each split. */
public final class Scorecard {

    /**
     * A share of cases.
     *
     * @param value 0 to 1
     * @param of how many messages were judged
     */
    public record Share(double value, int of) {}

    private final List<Scored> scored;

    public Scorecard(List<Scored> scored) {
        this.scored = List.copyOf(scored);
    }

    /**
     * The shares by name: {@code right, wrong, held} of the answerable messages, {@code silent} of those that the machine
     * must not answer, {@code person} of those that must go to a person, {@code routing} and {@code ticket-routing} to
     * the right domain (of all cases, and of whole tickets), {@code priority} and {@code priority-within-one} of whole
     * tickets. What was not judged is missing.
     *
     * @param split null for all
     */
    public Map<String, Share> shares(@Nullable Split split) {
        var part = scored.stream()
                .filter(each -> split == null || each.golden().split() == split)
                .toList();
        var shares = new LinkedHashMap<String, Share>();
        var answerable = part.stream().filter(Scored::answerable).toList();
        put(shares, "right", answerable, each -> each.judgement() instanceof Judgement.Right);
        put(shares, "wrong", answerable, each -> each.judgement() instanceof Judgement.Wrong);
        put(shares, "held", answerable, each -> each.judgement() instanceof Judgement.Held);
        var unanswerable = part.stream().filter(Scored::unanswerable).toList();
        put(shares, "silent", unanswerable, each -> each.judgement() instanceof Judgement.Right);
        var forPeople = unanswerable.stream().filter(Scorecard::mustEscalate).toList();
        put(shares, "person", forPeople, each -> each.result().outcome() == Outcome.ESCALATED);
        var first = part.stream().filter(each -> each.number() == 1).toList();
        var routed =
                first.stream().filter(each -> each.golden().domain() != null).toList();
        put(shares, "routing", routed, Scored::routedRight);
        var tickets =
                first.stream().filter(each -> each.golden().priority() != null).toList();
        put(shares, "ticket-routing", tickets, Scored::routedRight);
        put(shares, "priority", tickets, each -> each.priorityDistance() == 0);
        put(shares, "priority-within-one", tickets, each -> each.priorityDistance() <= 1);
        return shares;
    }

    /** What is not as the cases want it. */
    public List<Failure> failures() {
        return scored.stream().flatMap(Scorecard::failures).toList();
    }

    /**
     * One thing that went wrong.
     *
     * @param kind {@code wrong, held, routing} or {@code priority}
     */
    public record Failure(Scored scored, String kind, String reason) {}

    /** The trade of answering more for being wrong more often; of single messages, for there the draft is known. */
    public RiskCoverage riskCoverage(@Nullable Split split) {
        return RiskCoverage.of(scored.stream()
                .filter(each -> !each.golden().conversation())
                .filter(each -> split == null || each.golden().split() == split)
                .toList());
    }

    private static Stream<Failure> failures(Scored each) {
        var found = new ArrayList<Failure>();
        switch (each.judgement()) {
            case Judgement.Wrong wrong -> found.add(new Failure(each, "wrong", wrong.reason()));
            case Judgement.Held held -> found.add(new Failure(each, "held", held.reason()));
            case Judgement.Right _
            when mustEscalate(each) && each.result().outcome() != Outcome.ESCALATED ->
                found.add(new Failure(
                        each,
                        "person",
                        "abstained, must be escalated: " + each.result().why()));
            case null, default -> {}
        }
        if (each.number() == 1 && !each.routedRight()) {
            found.add(new Failure(
                    each,
                    "routing",
                    each.golden().domain() + " was read as " + each.result().domain()));
        }
        if (each.number() == 1 && each.priorityDistance() > 0) {
            found.add(new Failure(
                    each,
                    "priority",
                    each.golden().priority() + " was read as " + each.result().priority()));
        }
        return found.stream();
    }

    private static boolean mustEscalate(Scored each) {
        var must = each.must();
        return must != null && must.outcome() == Outcome.ESCALATED;
    }

    private static void put(Map<String, Share> shares, String name, List<Scored> part, Predicate<Scored> hit) {
        if (!part.isEmpty()) {
            shares.put(name, new Share((double) part.stream().filter(hit).count() / part.size(), part.size()));
        }
    }
}
