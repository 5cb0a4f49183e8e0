package pro.supportmax.console.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.console.frame.Moment;
import pro.supportmax.console.frame.Source;

/**
 * A message as the conversation shows it.
 *
 * @param tone {@code customer, ai, mate, note, event, draft}
 * @param face tone of the avatar
 * @param label what a reader must know about it, such as who cannot see it
 * @param marks what there is to know about how it came or went
 * @param mail id of the message if it can be shown as its sender formatted it
 * @param draft whether a teammate may send it as it is
 */
record Bubble(
        int sequence,
        String tone,
        String face,
        String icon,
        String name,
        String initials,
        @Nullable String label,
        Moment when,
        String text,
        List<Source> sources,
        List<FileRow> files,
        List<Mark> marks,
        @Nullable String mail,
        @Nullable String draft) {}
