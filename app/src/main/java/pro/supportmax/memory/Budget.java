package pro.supportmax.memory;

import java.util.ArrayList;
import java.util.List;
import pro.supportmax.models.Embedder;

/** Counts tokens while a briefing is compiled. */
final class Budget {

    private final int limit;
    private final Embedder embedder;
    private final List<String> dropped = new ArrayList<>();
    private int spent;

    Budget(int limit, Embedder embedder) {
        this.limit = limit;
        this.embedder = embedder;
    }

    /** Takes what must be in, even beyond the limit. */
    void spend(String text) {
        spent += embedder.tokens(text);
    }

    /** Takes {@code text} when it fits, and says whether it did. */
    boolean fits(String text) {
        var cost = embedder.tokens(text);
        if (spent + cost > limit) {
            return false;
        }
        spent += cost;
        return true;
    }

    List<String> keep(List<String> lines, String what) {
        var kept = new ArrayList<String>();
        for (var line : lines) {
            if (fits(line)) {
                kept.add(line);
            } else {
                drop(what + ": " + line);
            }
        }
        return kept;
    }

    void drop(String what) {
        dropped.add(what);
    }

    int spent() {
        return spent;
    }

    List<String> dropped() {
        return dropped;
    }
}
