package pro.supportmax.knowledge.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How texts become words: Lucene's English analysis (possessives, stop words, Porter's stems), and besides it each code
 * such as {@code EXP-202} as one word, for a code is a name and its parts mean nothing.
 */
public final class Words {

    private static final Pattern CODE = Pattern.compile("\\b\\p{L}{1,8}-\\d{1,8}\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.][\\p{L}\\p{N}]+)*");
    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    /** Of single words; people use the same few thousand. */
    private static final Cache<String, List<String>> STEMS =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(20_000).build();

    private static final Set<String> ASKING = asking();
    private static final Set<String> ASKING_STEMS = stems(ASKING);

    private Words() {}

    static Analyzer analyzer() {
        return ENGLISH;
    }

    /** The text with its codes once more as single words; what is indexed and what is asked both go through here. */
    static String withCodes(String text) {
        var codes = CODE.matcher(text);
        if (!codes.find()) {
            return text;
        }
        var more = new StringBuilder(text);
        do {
            more.append(' ').append(codes.group().replace("-", ""));
        } while (codes.find());
        return more.toString();
    }

    /** The stems of a text in order, repeats included. */
    public static List<String> stems(String text) {
        var stems = new ArrayList<String>();
        try (var tokens = ENGLISH.tokenStream("words", withCodes(text))) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }

    /** What a question is about: its stems without those that only ask, each with the word that it came from. */
    public static Map<String, String> content(String question) {
        var content = new LinkedHashMap<String, String>();
        for (var word : surfaces(withCodes(question))) {
            var stems = STEMS.get(word, Words::stems);
            if (stems.size() == 1 && !ASKING.contains(word) && !ASKING_STEMS.contains(stems.getFirst())) {
                content.putIfAbsent(stems.getFirst(), word);
            }
        }
        return content;
    }

    /** The distinct lower-case words of a text that carry meaning, unstemmed: what the vocabulary holds. */
    public static Set<String> telling(String text) {
        var words = surfaces(text);
        words.removeIf(word -> word.length() < 3 || ASKING.contains(word));
        return words;
    }

    private static Set<String> surfaces(String text) {
        var words = new LinkedHashSet<String>();
        var found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            words.add(found.group().replace('’', '\''));
        }
        return words;
    }

    private static Set<String> asking() {
        try (var file = Objects.requireNonNull(Words.class.getResourceAsStream("/knowledge/question-words.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> stems(Set<String> words) {
        var stems = new HashSet<String>();
        words.forEach(word -> stems.addAll(stems(word)));
        return stems;
    }
}
