package pro.supportmax.guard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as a row of words, each with its place. Words are folded so that what reads alike is alike: lower case, no
 * accents, Latin letters for look-alikes of other alphabets within a Latin word (Unicode TR 39 §4), letters for digits
 * inside a word ("1gn0re"), single letters with blanks between them joined ("i g n o r e"). Signs of scripts without
 * blanks are words of their own.
 */
record Words(List<Word> words) {

    /** @param sentence number of the sentence it stands in, counted from 0 */
    record Word(String folded, int start, int end, int sentence) {}

    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}_@$]++(?:['’][\\p{L}]++)?+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String LOOK_ALIKES = "аaеeоoрpсcхxуyіiјjѕsԁdһhαaεeοoρpνvτtκkιi";
    private static final String DIGITS = "0o1i3e4a5s7t@a$s";

    static Words of(String text) {
        var found = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        int sentence = 0;
        int after = 0;
        while (matcher.find()) {
            if (endsSentence(text, after, matcher.start())) {
                sentence++;
            }
            found.add(new Word(fold(matcher.group()), matcher.start(), matcher.end(), sentence));
            after = matcher.end();
        }
        return new Words(joinSpelled(found));
    }

    private static boolean endsSentence(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (".!?\n;。！？".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static String fold(String word) {
        var lower = word.toLowerCase(Locale.ROOT).replace("’", "'");
        var plain = isPlain(lower)
                ? lower
                : Normalizer.normalize(
                        MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                                .replaceAll(""),
                        Normalizer.Form.NFC);
        var latin = hasLatin(plain) ? replace(plain, LOOK_ALIKES) : plain;
        return hasLatin(latin) ? replace(latin, DIGITS) : latin;
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    private static boolean hasLatin(String word) {
        return word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String replace(String word, String pairs) {
        StringBuilder changed = null;
        for (var i = 0; i < word.length(); i++) {
            var at = pairs.indexOf(word.charAt(i));
            if (at >= 0 && at % 2 == 0) {
                changed = changed == null ? new StringBuilder(word) : changed;
                changed.setCharAt(i, pairs.charAt(at + 1));
            }
        }
        return changed == null ? word : changed.toString();
    }

    private static List<Word> joinSpelled(List<Word> words) {
        var joined = new ArrayList<Word>(words.size());
        for (var i = 0; i < words.size(); ) {
            var end = i;
            while (end < words.size() && isLetter(words.get(end))) {
                end++;
            }
            if (end - i >= 4) {
                joined.add(join(words.subList(i, end)));
                i = end;
            } else {
                joined.add(words.get(i++));
            }
        }
        return joined;
    }

    private static boolean isLetter(Word word) {
        return word.folded().length() == 1 && word.folded().charAt(0) < 128;
    }

    private static Word join(List<Word> letters) {
        var text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.folded()));
        return new Word(
                text.toString(),
                letters.getFirst().start(),
                letters.getLast().end(),
                letters.getFirst().sentence());
    }
}
