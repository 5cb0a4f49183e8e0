package pro.supportmax.console.ticket;

import java.util.Locale;
import java.util.OptionalDouble;

/** How figures are written beside the steps. */
final class Figures {

    private Figures() {}

    /** Nothing for a share of 0: where a step is never that sure, it did not say how sure it was. */
    static String percent(OptionalDouble share) {
        return share.orElse(0) > 0 ? Math.round(share.getAsDouble() * 100) + " %" : "";
    }

    static String score(OptionalDouble score) {
        return score.isPresent() ? String.format(Locale.ROOT, "%.3f", score.getAsDouble()) : "";
    }

    static String time(long micros) {
        if (micros < 1_000) {
            return "< 1 ms";
        }
        if (micros < 1_000_000) {
            return String.format(Locale.ROOT, micros < 10_000 ? "%.1f ms" : "%.0f ms", micros / 1e3);
        }
        return String.format(Locale.ROOT, "%.1f s", micros / 1e6);
    }
}
