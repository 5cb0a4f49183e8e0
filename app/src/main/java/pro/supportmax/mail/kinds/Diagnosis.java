package pro.supportmax.mail.kinds;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a server's words mean: codes (RFC 5321, RFC 3463), and whether trying again may help. */
final class Diagnosis {

    private static final int LONGEST = 500;
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,2}\\.\\d{1,3})(?![\\d.]*\\d)");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.:])([45])\\d\\d(?=[ \\-#:,)]|$)");
    private static final List<String> FULL = List.of(
            "mailbox full",
            "mailbox is full",
            "quota",
            "over limit",
            "storage",
            "mailbox size",
            "too much mail data",
            "inbox is full");
    private static final List<String> PASSING = List.of(
            "try again later",
            "temporar",
            "deferred",
            "delayed",
            "will keep trying",
            "still being retried",
            "not yet been delivered",
            "greylist",
            "graylist",
            "connection timed out",
            "could not send message for past",
            "delay reason");

    private Diagnosis() {}

    static String line(String text) {
        var plain = text.replaceFirst("^(?i:smtp|x-[\\w-]{1,30})\\s{0,3};\\s{0,9}", "")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** The enhanced status code in a text; empty when there is none. */
    static String status(String text) {
        var found = STATUS.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** A full mailbox may be emptied, and what the server calls 4.x.x it may accept later. */
    static boolean isPermanent(String status, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (status.endsWith(".2.2") || status.startsWith("4") || FULL.stream().anyMatch(lower::contains)) {
            return false;
        }
        if (status.startsWith("5")) {
            return true;
        }
        var reply = REPLY.matcher(text);
        if (reply.find()) {
            return reply.group(1).equals("5");
        }
        return PASSING.stream().noneMatch(lower::contains);
    }
}
