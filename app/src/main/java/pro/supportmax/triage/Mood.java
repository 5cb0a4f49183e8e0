package pro.supportmax.triage;

import java.util.Locale;

/** How the customer feels, from worst to best. */
public enum Mood {
    ANGRY,
    FRUSTRATED,
    NEUTRAL,
    PLEASED;

    /** The mood's id in the training files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The three classes that most sentiment data use: {@code negative}, {@code neutral} or {@code positive}. */
    public String sentiment() {
        return switch (this) {
            case ANGRY, FRUSTRATED -> "negative";
            case NEUTRAL -> "neutral";
            case PLEASED -> "positive";
        };
    }
}
