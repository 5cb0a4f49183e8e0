package pro.supportmax.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Names of people, found by what stands before them (a title, a greeting, "my name is") and by well-known first names.
 * A name that has neither is not found; without a trained model that is the limit of form.
 */
final class Names {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}+";
    private static final String NAME = WORD + "(?:[ \\t](?:(?:van|von|der|de|da|di|del|la|al|bin|ben) )?(?:" + WORD
            + "|\\p{Lu}\\.?(?![\\p{L}]))){0,3}+";
    private static final Pattern RUN = Pattern.compile("(?<![\\p{L}\\p{M}@._-])" + NAME);
    private static final Pattern AFTER_TITLE = Pattern.compile(
            "\\b(?i:mr|mrs|ms|miss|mx|dr|prof|professor|sir|herr|herrn|frau|madame|monsieur|mme|señor|señora|signor|signora)"
                    + "\\b\\.?[ \\t](" + NAME + ")");
    private static final Pattern AFTER_WORDS = Pattern.compile(
            "(?i:\\bname(?:'s| is| was|:| on the account\\?)|\\bnamed|\\bcalled|\\bi am|\\bi'm|\\bi’m|\\bthis is|\\bspeaking with"
                    + "|\\bspoke (?:to|with)|\\bunder(?: the name(?: of)?)?|\\bregards,|\\bsincerely,|\\bcheers,|\\bthanks,|\\bthank you,"
                    + "|\\bdear|\\bhi|\\bhello|\\bhey|\\battn:?|\\bname\\?|\\bon behalf of|\\buser:|\\bmarried to|\\bdirected by:"
                    + "|\\bmy (?:wife|husband|partner|son|daughter|boss|manager|colleague|friend|brother|sister)(?:'s name)?)"
                    + "(?i:[ \\t]user:)?[\\s,]{1,6}(" + NAME
                    + ")(?![ ](?i:team|support|staff|people|folks|customer))");
    private static final Set<String> NO_NAMES = words(
            "Mr Mrs Ms Miss Mx Dr Prof Professor Sir Herr Herrn Frau Madame Monsieur Mme Señor Señora Signor Signora I I'm I’m I've I'd It's Don't Can't The This That There These Those A An And But Or If It Its You Your We Our My"
                    + " Please Thanks Thank Hello Hi Hey Dear Sir Madam All Team Everyone Everybody Folks Support Customer Service Help Desk"
                    + " Not Very Just Trying Sorry Still Now Also Here Is Are Was Can Could Would Should Will Do Does Did Have Has How What"
                    + " When Where Why Who Which Yes No Ok Okay Good Great Any Some To From In On At For With By As Of Bot User Card Phone"
                    + " Email Mobile Address Name Order Invoice Account Ticket Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
                    + " January February March April May June July August September October November December English German French"
                    + " Spanish Italian American British Canadian Portuguese Dutch Swedish Chinese Japanese Indian Visa Mastercard");

    private final Set<String> firstNames;

    Names() {
        try (var file = new ClassPathResource("guard/first-names.txt").getInputStream()) {
            firstNames = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of first names cannot be read", e);
        }
    }

    Stream<Span> find(String text) {
        var told = Stream.of(AFTER_TITLE, AFTER_WORDS)
                .flatMap(pattern -> pattern.matcher(text).results())
                .flatMap(match -> cut(match.group(1), match.start(1)).stream());
        var known = RUN.matcher(text).results().flatMap(run -> known(run).stream());
        return Stream.concat(told, known);
    }

    /** From the first well-known first name of a run of capitalised words to the run's end. */
    private Optional<Span> known(MatchResult run) {
        var at = run.start();
        for (var word : run.group().split("[ \\t]")) {
            if (firstNames.contains(bare(word))) {
                return cut(run.group().substring(at - run.start()), at);
            }
            at += word.length() + 1;
        }
        return Optional.empty();
    }

    /** Without the words that are no names; empty when nothing is left. */
    private static Optional<Span> cut(String words, int start) {
        var end = start;
        var at = start;
        for (var word : words.split("[ \\t]")) {
            if (NO_NAMES.contains(bare(word)) || isShouted(word)) {
                break;
            }
            end = at + bare(word).length();
            at += word.length() + 1;
        }
        return end > start ? Optional.of(new Span("PERSON", start, end)) : Optional.empty();
    }

    private static boolean isShouted(String word) {
        return word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String bare(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
