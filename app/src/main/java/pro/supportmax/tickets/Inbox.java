package pro.supportmax.tickets;

import org.jspecify.annotations.Nullable;

/**
 * A door through which customers write.
 *
 * @param id short word, {@code "chat"}
 * @param name as teammates see it
 * @param mode what the AI may do with what comes in
 * @param channel {@code "chat"}, {@code "api"} or {@code "email"}
 * @param team id of the team that gets what no special domain takes; null leaves that to the last domain
 */
public record Inbox(
        String id,
        String name,
        Mode mode,
        String channel,
        @Nullable String team) {

    public Inbox {
        Texts.word("The inbox's id", id);
        name = Texts.line("The inbox's name", name, 200);
        Texts.word("The inbox's channel", channel);
    }

    /** An inbox without a team of its own. */
    public Inbox(String id, String name, Mode mode, String channel) {
        this(id, name, mode, channel, null);
    }
}
