package pro.supportmax.triage.segments;

/**
 * A stretch of a message that says one thing.
 *
 * @param text exactly {@code message.substring(start, end)}
 * @param start index of its first UTF-16 unit in the message
 * @param end index after its last
 */
public record Piece(String text, int start, int end) {

    public static Piece of(String message, int start, int end) {
        return new Piece(message.substring(start, end), start, end);
    }
}
