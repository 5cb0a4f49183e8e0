package pro.supportmax.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How turns are worked on and when the machine may answer alone.
 *
 * @param assistantName the name that the machine signs with; it must say that it is a machine; empty = what the ledger
 *     says, else plain words
 * @param answerThreshold the least probability of being right with which the machine answers alone
 * @param workers threads that think; 0 means one for each core
 * @param lease how long a process may hold a turn before another may take it over
 * @param attempts how often a turn is tried before it is parked
 * @param assumedResolutionAfter how long a customer is silent after an answer of the machine until the ticket counts as
 *     solved; 0 waits for ever
 * @param poll how often to look for turns that nobody announced
 */
@ConfigurationProperties("supportmax.desk")
record DeskSettings(
        @DefaultValue("") String assistantName,
        @DefaultValue("0.5") double answerThreshold,
        @DefaultValue("0") int workers,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("5") int attempts,
        @DefaultValue("72h") Duration assumedResolutionAfter,
        @DefaultValue("1s") Duration poll) {

    int threads() {
        return workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    }
}
