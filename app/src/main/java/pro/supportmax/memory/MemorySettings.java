package pro.supportmax.memory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much an agent is told.
 *
 * @param tokens the most tokens of a briefing
 * @param historyMessages the most earlier messages that are looked at
 */
@ConfigurationProperties("supportmax.memory")
record MemorySettings(
        @DefaultValue("1500") int tokens,
        @DefaultValue("20") int historyMessages) {}
