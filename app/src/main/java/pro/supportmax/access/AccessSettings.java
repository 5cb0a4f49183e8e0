package pro.supportmax.access;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys, sessions and limits.
 *
 * @param folder where the local administrator's key and the sign-in link are written, readable by their owner only
 * @param keyPerMinute requests a minute of one key
 * @param anonymousPerMinute requests a minute of one address without a key
 * @param signInFailures wrong keys in ten minutes before an address has to wait
 * @param sessionIdle a console session ends after this long without a request
 * @param sessionLongest and at the latest after this long
 * @param linkLife how long a one-time sign-in link is good
 */
@ConfigurationProperties("supportmax.access")
record AccessSettings(
        @DefaultValue("data") Path folder,
        @DefaultValue("3000") long keyPerMinute,
        @DefaultValue("600") long anonymousPerMinute,
        @DefaultValue("10") long signInFailures,
        @DefaultValue("12h") Duration sessionIdle,
        @DefaultValue("7d") Duration sessionLongest,
        @DefaultValue("5m") Duration linkLife) {}
