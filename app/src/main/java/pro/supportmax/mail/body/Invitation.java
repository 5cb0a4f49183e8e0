package pro.supportmax.mail.body;

import java.util.ArrayList;
import java.util.Locale;

/** What a calendar's entry (RFC 5545) says, for mails that have nothing else to read. */
final class Invitation {

    private static final int MOST_LINES = 2000;

    private Invitation() {}

    /** Title, begin, place and description, a line each; empty when there is no event. */
    static String summary(String calendar) {
        var said = new ArrayList<String>();
        var unfolded = calendar.replace("\r\n", "\n").replaceAll("\n[ \t]", "");
        boolean within = false;
        for (var line : unfolded.lines().limit(MOST_LINES).toList()) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            var name = line.substring(0, colon).split(";", 2)[0].toUpperCase(Locale.ROOT);
            var value = line.substring(colon + 1).strip();
            within = name.equals("BEGIN") && value.equalsIgnoreCase("VEVENT") || within && !name.equals("END");
            if (within && !value.isEmpty()) {
                switch (name) {
                    case "SUMMARY", "LOCATION", "DESCRIPTION" -> said.add(plain(value));
                    case "DTSTART" -> said.add(time(value));
                    default -> {
                        // not for people
                    }
                }
            }
        }
        return String.join("\n", said);
    }

    private static String plain(String value) {
        return value.replaceAll("\\\\[nN]", "\n").replaceAll("\\\\(.)", "$1").strip();
    }

    /** {@code 20261126T093000Z} as {@code 2026-11-26 09:30 UTC}. */
    private static String time(String value) {
        return value.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)", "$1-$2-$3")
                .replaceFirst("T(\\d\\d)(\\d\\d)\\d\\d", " $1:$2")
                .replaceFirst("Z$", " UTC");
    }
}
