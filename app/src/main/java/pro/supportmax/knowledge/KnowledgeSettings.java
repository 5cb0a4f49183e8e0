package pro.supportmax.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How articles are searched.
 *
 * @param indexFolder where the search index lies; it can be deleted at any time and is then made again
 * @param poll how often to look for articles that another process changed
 * @param answerThreshold the least probability of being right with which an answer is found, 0 to 1
 */
@ConfigurationProperties("supportmax.knowledge")
record KnowledgeSettings(
        @DefaultValue("data/index") Path indexFolder,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("0.5") double answerThreshold) {}
