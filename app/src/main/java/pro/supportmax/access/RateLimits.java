package pro.supportmax.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Token buckets that refill evenly (Bucket4j, greedy refill). A bucket that nobody touches for twice its window is full
 * again and may be forgotten, so that a flood of addresses cannot fill the memory.
 */
@Component
public class RateLimits {

    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(LONGEST_WINDOW.multipliedBy(2))
            .build();

    /**
     * Takes one request from a bucket.
     *
     * @param who names the bucket: {@code key:…}, {@code address:…}
     * @param limit the most requests in {@code window}
     * @param window at most ten minutes
     */
    public Allowance take(String who, long limit, Duration window) {
        var bucket = buckets.get(
                who,
                _ -> Bucket.builder()
                        .addLimit(rule -> rule.capacity(limit).refillGreedy(limit, window))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        var reset = Duration.ofNanos(probe.getNanosToWaitForReset());
        return probe.isConsumed()
                ? new Allowance.Granted(limit, window, probe.getRemainingTokens(), reset)
                : new Allowance.Exhausted(limit, window, reset, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** As {@link #take}, but a refusal is thrown. */
    public Allowance.Granted demand(String who, long limit, Duration window) {
        return switch (take(who, limit, window)) {
            case Allowance.Granted granted -> granted;
            case Allowance.Exhausted exhausted -> throw new TooManyRequests(exhausted);
        };
    }

    /** Puts one request back, for buckets in which only failures count. */
    public void giveBack(String who) {
        var bucket = buckets.getIfPresent(who);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }
}
