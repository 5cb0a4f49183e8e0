package pro.supportmax.tickets;

/**
 * A door through which customers write.
 *
 * @param id short word, {@code "chat"}
 * @param name as teammates see it
 * @param mode what the AI may do with what comes in
 * @param channel {@code "chat"}, {@code "api"} or {@code "email"}
 */
public record Inbox(String id, String name, Mode mode, String channel) {

    public Inbox {
        Texts.word("The inbox's id", id);
        Texts.line("The inbox's name", name, 200);
        Texts.word("The inbox's channel", channel);
    }
}
