package pro.supportmax.mail.quotes;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import pro.supportmax.mail.quotes.Line.Kind;
import pro.supportmax.mail.words.WordList;

/** Lines that mail programs write in the language of their user. */
final class Phrases {

    static final WordList WORDS = WordList.read("replies");

    private static final Set<String> ORIGINAL = Set.copyOf(WORDS.get("original"));
    private static final Set<String> FORWARD = Set.copyOf(WORDS.get("forward"));
    private static final List<String> FORWARD_STARTS =
            FORWARD.stream().map(each -> each + " ").toList();
    private static final int SHORTEST_FORWARD = 4;
    private static final Set<String> FORWARD_BEGINS = Set.copyOf(WORDS.get("forward-begins"));
    private static final List<String> APPS = WORDS.get("sent-from");
    private static final List<String> DEVICES = WORDS.get("devices");
    private static final Pattern EDGES = Pattern.compile("^[-_=*#<(\\[\\s]{1,80}|[-_=*#>)\\]\\s:：]{1,80}$");
    private static final Pattern SENTENCE =
            Pattern.compile("\\b(?:is|was|were|are|will|when|because|to all|app to)\\b");
    private static final Pattern DEVICE =
            Pattern.compile(".*\\b(?:from|via|by|on|vom)\\b.*?\\b(\\p{L}+)(?: \\w{1,4})?");
    private static final int LONGEST_APP = 160;
    private static final int LONGEST_PHRASE = 80;

    private Phrases() {}

    static Kind kind(String plain) {
        if (plain.length() <= LONGEST_PHRASE) {
            var core = EDGES.matcher(plain).replaceAll("");
            boolean dashed = plain.startsWith("--")
                    || plain.startsWith("__")
                    || plain.startsWith("==")
                    || plain.startsWith("**");
            if (dashed && ORIGINAL.contains(core)) {
                return Kind.ORIGINAL;
            }
            if (dashed
                            && (FORWARD.contains(core)
                                    || core.length() > SHORTEST_FORWARD
                                            && FORWARD_STARTS.stream().anyMatch(core::startsWith))
                    || FORWARD_BEGINS.contains(core)) {
                return Kind.FORWARD;
            }
        }
        return isApp(plain) ? Kind.APP : Kind.TEXT;
    }

    /** "Sent from my phone", but not "Sent from my desk is easier". */
    private static boolean isApp(String plain) {
        if (plain.length() > LONGEST_APP) {
            return false;
        }
        var core = EDGES.matcher(plain).replaceAll("");
        if (APPS.stream().anyMatch(core::startsWith)) {
            return !SENTENCE.matcher(core).find();
        }
        var device = DEVICE.matcher(core);
        return core.length() < 40 && device.matches() && DEVICES.contains(device.group(1));
    }
}
