package pro.supportmax.channels.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits at the edge.
 *
 * @param bodySize the largest body of a request
 * @param importSize the largest zip of articles
 * @param fileSize the largest request that brings an attachment or a whole e-mail
 * @param uploadSize the largest upload of an import, which is streamed to disk
 * @param uploadTime the longest that it may take to arrive
 * @param bodyTime the longest that a body may take to arrive
 * @param idempotencyLife how long an answer is kept for its idempotency key
 */
@ConfigurationProperties("supportmax.channels")
record ChannelSettings(
        @DefaultValue("1MB") DataSize bodySize,
        @DefaultValue("60MB") DataSize importSize,
        @DefaultValue("40MB") DataSize fileSize,
        @DefaultValue("20GB") DataSize uploadSize,
        @DefaultValue("6h") Duration uploadTime,
        @DefaultValue("30s") Duration bodyTime,
        @DefaultValue("24h") Duration idempotencyLife) {}
