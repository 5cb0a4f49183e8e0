package pro.supportmax.outbound;

/** How a call ended. */
public sealed interface Reply {

    /**
     * The other side answered, whatever it said; redirects are not followed.
     *
     * @param excerpt the beginning of the answer's text, at most 200 characters without control characters; for
     *     administrators only, since it may come from a host that the person who typed the address cannot reach
     */
    record Answered(int status, String excerpt) implements Reply {}

    /** Nothing was sent, for the address is not one that may be called; the sentence names the mend. */
    record Refused(String why) implements Reply {}

    /** No answer came; trying again may help. */
    record Failed(String why) implements Reply {}
}
