package pro.supportmax.knowledge.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import pro.supportmax.knowledge.index.Bytes;
import pro.supportmax.knowledge.index.Candidate;
import pro.supportmax.knowledge.index.Query;
import pro.supportmax.knowledge.index.Ranking;
import pro.supportmax.knowledge.index.Words;
import pro.supportmax.knowledge.markdown.Unit;

/**
 * Chooses the words of an answer. Blocks, not lone sentences, are weighed, so that what is quoted reads as it was
 * written: of a paragraph up to three sentences around the best, of a list its best items, of numbered steps all. The
 * best block comes first; others join while they are nearly as good, or good enough as long as little was said.
 * Everything is the best article's, unless another
 * article's passage ranks as high.
 */
final class Extraction {

    private static final Pattern ASKS_HOW = Pattern.compile(
            "\\b(how (do|can|could|would|should|to)|where (do|can) (i|we)|what (can|should|do) (i|we) do|steps?|set ?up"
                    + "|instructions|i (want|need|would like) to|help me|fix|solve)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int LOOKED_AT = 12;
    private static final int MOST_UNITS = 4;
    private static final int PARAGRAPH = 3;
    private static final double OTHER_ARTICLE = 0.05;
    private static final double NEARLY_AS_GOOD = 0.12;
    private static final int FEW_UNITS = 3;
    private static final double WORTH_ADDING = 0.22;
    private static final double ITEM_NEARLY_AS_GOOD = 0.08;
    private static final double WORDS = 0.25;
    private static final double RANK = 0.5;
    private static final double LEAD = 0.12;
    private static final double STEPS_WANTED = 0.1;
    private static final double STEPS_UNASKED = -0.05;
    private static final double SECTION_SPEAKS_FOR_STEPS = 0.95;
    private static final double SAME = 0.93;

    private final Ranking ranking;
    private final Query query;
    private final boolean asksHow;

    Extraction(Ranking ranking, Query query) {
        this.ranking = ranking;
        this.query = query;
        this.asksHow = ASKS_HOW.matcher(query.text()).find();
    }

    /** In reading order, the best article first; empty only when there is no passage at all. */
    List<Piece> pieces() {
        var blocks = blocks();
        var chosen = new ArrayList<Piece>();
        boolean steps = false;
        for (var block : blocks) {
            double behind = blocks.getFirst().value() - block.value();
            if (behind > (chosen.size() < FEW_UNITS ? WORTH_ADDING : NEARLY_AS_GOOD)) {
                break;
            }
            if (block.kind() == Unit.Kind.STEP) {
                if (!steps) {
                    chosen.addAll(block.pieces());
                }
                steps = true;
            } else {
                add(block, chosen);
            }
        }
        return inReadingOrder(chosen);
    }

    private void add(Block block, List<Piece> chosen) {
        long said = chosen.stream()
                .filter(piece -> piece.unit().kind() != Unit.Kind.STEP)
                .count();
        part(block).stream()
                .filter(piece ->
                        chosen.stream().noneMatch(other -> Bytes.cosine(piece.vector(), other.vector()) > SAME))
                .limit(Math.max(0, MOST_UNITS - said))
                .forEach(chosen::add);
    }

    private List<Piece> part(Block block) {
        var pieces = block.pieces();
        if (block.kind() == Unit.Kind.SENTENCE) {
            int best = pieces.indexOf(best(pieces));
            int from = pieces.size() <= PARAGRAPH ? 0 : Math.clamp(best - 1, 0, pieces.size() - PARAGRAPH);
            return pieces.subList(from, Math.min(pieces.size(), from + PARAGRAPH));
        }
        double enough = value(best(pieces)) - ITEM_NEARLY_AS_GOOD;
        var wanted = pieces.stream()
                .filter(piece -> value(piece) >= enough)
                .sorted(Comparator.comparingDouble(this::value).reversed())
                .limit(MOST_UNITS)
                .toList();
        return pieces.stream().filter(wanted::contains).toList();
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var candidates = ranking.candidates();
        for (var candidate : candidates.subList(0, Math.min(LOOKED_AT, candidates.size()))) {
            var top = candidates.getFirst();
            boolean sameArticle = article(candidate).equals(article(top));
            if (sameArticle || candidate.score() >= top.score() - OTHER_ARTICLE) {
                var groups = new LinkedHashMap<Integer, List<Piece>>();
                for (int i = 0; i < candidate.stored().units().size(); i++) {
                    var cosine = Bytes.cosine(candidate.stored().units().get(i), query.vector());
                    var piece = new Piece(candidate, i, cosine);
                    groups.computeIfAbsent(piece.unit().group(), _ -> new ArrayList<>())
                            .add(piece);
                }
                double rank = RANK * (candidate.score() - top.score());
                groups.values().forEach(pieces -> blocks.add(new Block(pieces, worth(pieces) + rank)));
            }
        }
        blocks.sort(Comparator.comparingDouble(Block::value).reversed());
        return blocks;
    }

    private double worth(List<Piece> pieces) {
        var first = pieces.getFirst();
        double value = value(best(pieces)) + (first.entry().section().isEmpty() ? LEAD : 0);
        if (first.unit().kind() != Unit.Kind.STEP) {
            return value;
        }
        value = Math.max(value, SECTION_SPEAKS_FOR_STEPS * first.candidate().cosine());
        return value + (asksHow ? STEPS_WANTED : STEPS_UNASKED);
    }

    private Piece best(List<Piece> pieces) {
        return pieces.stream().max(Comparator.comparingDouble(this::value)).orElseThrow();
    }

    private double value(Piece piece) {
        Set<String> stems = new HashSet<>(Words.stems(piece.unit().text()));
        return piece.cosine() + WORDS * ranking.terms().coverage(stems::contains);
    }

    private static String article(Candidate candidate) {
        return candidate.stored().entry().article();
    }

    private static List<Piece> inReadingOrder(List<Piece> chosen) {
        if (chosen.isEmpty()) {
            return chosen;
        }
        var first = chosen.getFirst().entry().article();
        return chosen.stream()
                .sorted(Comparator.comparing(
                                (Piece piece) -> !piece.entry().article().equals(first))
                        .thenComparing(piece -> piece.entry().article())
                        .thenComparingInt(piece -> piece.entry().place())
                        .thenComparingInt(Piece::at))
                .toList();
    }
}
