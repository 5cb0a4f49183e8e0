package pro.supportmax.triage.languages;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import pro.supportmax.triage.segments.Words;

/**
 * Tells the language of a message. Most messages of most companies are English, and function words give it away at
 * once; all others go to lingua's n-gram models (Stahl), which cost memory and are loaded when first needed.
 */
@Component
public class Languages {

    static final String ENGLISH = "en";

    /** The beginning tells the language as well as the whole. */
    private static final int ENOUGH = 400;

    /** How near English must come to the first language's confidence of 1. */
    private static final double NEAR = 0.9;

    /** The same for two words, where confidences lie closer: at this one "reset password" still passes for English. */
    private static final double NEAR_OF_TWO = 0.7;

    private static final Pattern NO_LANGUAGE = Pattern.compile(
            "https?://[!-~]{1,400}|[!-~]{1,64}@[!-~]{1,80}|[!-~]{0,30}[0-9][!-~]{0,30}|[#_{}<>=/\\\\|]");

    private final List<String> codes;
    private volatile @Nullable LanguageDetector detector;

    @Autowired
    Languages(LanguageSettings settings) {
        this(settings.languages());
    }

    Languages(List<String> codes) {
        this.codes = List.copyOf(codes);
    }

    /** ISO 639-1 code of the text's language; {@code "en"} when the text is too short or odd to tell. */
    public String of(String text) {
        var beginning = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        if (English.plain(beginning)) {
            return ENGLISH;
        }
        var words = NO_LANGUAGE.matcher(beginning).replaceAll(" ");
        if (words.chars().noneMatch(Character::isLetter)) {
            return ENGLISH;
        }
        var count = Words.count(words, 3);
        var ascii = words.chars().allMatch(c -> c < 128);
        if (count < 2 && ascii) {
            return ENGLISH;
        }
        return likeliest(words, ascii ? nearness(count) : Double.MAX_VALUE)
                .getIsoCode639_1()
                .name()
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Of ASCII texts English is the likelier writer: another language must be clearly ahead.
     *
     * @param near the confidence with which English is preferred to the first
     */
    private Language likeliest(String words, double near) {
        var values = detector().computeLanguageConfidenceValues(words);
        return values.isEmpty() || values.getOrDefault(Language.ENGLISH, 0.0) >= near
                ? Language.ENGLISH
                : values.firstKey();
    }

    private static double nearness(int words) {
        return words < 3 ? NEAR_OF_TWO : NEAR;
    }

    private LanguageDetector detector() {
        var ready = detector;
        if (ready == null) {
            synchronized (this) {
                ready = detector;
                if (ready == null) {
                    ready = build();
                    detector = ready;
                }
            }
        }
        return ready;
    }

    private LanguageDetector build() {
        var known = codes.stream()
                .map(code -> IsoCode639_1.valueOf(code.strip().toUpperCase(Locale.ROOT)))
                .distinct()
                .toArray(IsoCode639_1[]::new);
        return LanguageDetectorBuilder.fromIsoCodes639_1(known)
                .withLowAccuracyMode()
                .build();
    }
}
