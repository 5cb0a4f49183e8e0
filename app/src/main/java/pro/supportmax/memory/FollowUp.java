package pro.supportmax.memory;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Completes a message that leans on an earlier one. "And on the Pro plan?" means nothing alone; "How many seats are
 * included on Basic? And on the Pro plan?" does. Only short messages that open with a connective or speak in pronouns
 * are completed: adding history to messages that stand alone makes retrieval worse.
 */
final class FollowUp {

    private static final int SHORT = 9;
    private static final Pattern LEANS = Pattern.compile(
            "^(and|but|or|so|then|also|what about|how about|what if|why|why not|how so|which one|same)\\b"
                    + "|\\b(it|its|that|this|these|those|they|them|there|one|ones|the same|instead)\\b",
            Pattern.CASE_INSENSITIVE);

    private FollowUp() {}

    /**
     * @param message the newest message of the customer
     * @param earlier the customer's earlier messages, oldest first
     */
    static String complete(String message, List<String> earlier) {
        if (earlier.isEmpty() || !leans(message)) {
            return message;
        }
        return earlier.getLast().strip() + "\n" + message;
    }

    private static boolean leans(String message) {
        var words = message.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return words.length <= SHORT && LEANS.matcher(message.strip()).find();
    }
}
