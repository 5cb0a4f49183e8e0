package pro.supportmax.access;

import java.time.Duration;

/** What a rate limit says to one request. */
public sealed interface Allowance {

    /** Under this name a request carries its own allowance. */
    String ATTRIBUTE = "pro.supportmax.access.allowance";

    /** The most requests in {@link #window()}. */
    long limit();

    /** The time over which the limit counts. */
    Duration window();

    /** Requests left right now. */
    long remaining();

    /** Until the whole limit is available again. */
    Duration reset();

    /** The request may go on. */
    record Granted(long limit, Duration window, long remaining, Duration reset) implements Allowance {}

    /**
     * The request is refused.
     *
     * @param retryAfter until one request is possible again
     */
    record Exhausted(long limit, Duration window, Duration reset, Duration retryAfter) implements Allowance {
        @Override
        public long remaining() {
            return 0;
        }
    }
}
