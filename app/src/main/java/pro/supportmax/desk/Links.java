package pro.supportmax.desk;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the addresses that a text names. */
final class Links {

    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?:[^\\s<>)\"'\\]`]+[^\\s<>)\"'\\]`.,;:!?]");

    private Links() {}

    static List<String> in(String text) {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }
}
