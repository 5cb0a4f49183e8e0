package pro.supportmax.tickets;

import pro.supportmax.kernel.CustomerId;

/**
 * A ticket to open.
 *
 * @param inbox id of the inbox it came through
 * @param subject one line of at most 300 characters, see {@link #subjectOf(String)}
 * @param handler who has it first
 */
public record NewTicket(CustomerId requester, String inbox, String subject, Handler handler) {

    static final int LONGEST_SUBJECT = 300;
    private static final int SHOWN = 80;

    /** @throws IllegalArgumentException when the subject is empty, too long or no text */
    public NewTicket {
        subject = Texts.line("The subject", subject, LONGEST_SUBJECT);
    }

    /** A subject for a message that came without: its first line with words, cut at one after about 80 characters. */
    public static String subjectOf(String text) {
        var line = text.lines()
                .map(each -> each.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("…");
        if (line.length() <= SHOWN) {
            return line;
        }
        int end = line.lastIndexOf(' ', SHOWN - 1);
        end = end < SHOWN / 2 ? SHOWN - 1 : end;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
