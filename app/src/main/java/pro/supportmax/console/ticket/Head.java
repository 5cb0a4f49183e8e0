package pro.supportmax.console.ticket;

import java.util.List;
import java.util.SortedSet;
import pro.supportmax.console.frame.Pill;

/**
 * The head of a ticket.
 *
 * @param choices what can be set
 * @param acts what can be done with one click
 * @param closed whether nothing can be changed any more
 * @param replyHint what a reply will do besides answering
 */
record Head(
        long number,
        String subject,
        Pill state,
        Pill holder,
        List<Choice> choices,
        List<Act> acts,
        SortedSet<String> tags,
        boolean closed,
        String replyHint) {

    /** Something with several values, of which one holds; {@code what} is the last part of its address. */
    record Choice(String what, String label, List<Option> options) {}

    record Option(String value, String text, boolean selected) {}

    /** A button; {@code what} is the last part of its address, {@code key} the key that presses it. */
    record Act(String what, String text, String icon, String key) {}
}
