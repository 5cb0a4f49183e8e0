package pro.supportmax.channels.chat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much visitors may write.
 *
 * @param messagesPerMinute messages a minute of one visitor
 * @param newVisitorsPerMinute first messages a minute from one address: a whole office may sit behind it
 */
@ConfigurationProperties("supportmax.chat")
public record ChatLimits(
        @DefaultValue("20") long messagesPerMinute,
        @DefaultValue("60") long newVisitorsPerMinute) {}
