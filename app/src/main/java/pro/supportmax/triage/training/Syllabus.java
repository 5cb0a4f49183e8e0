package pro.supportmax.triage.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pro.supportmax.triage.Domain;

/**
 * All that is to be learned: what people say when they mean what.
 *
 * @param domains in the order of the file
 * @param intents id to its domain, title and utterances
 * @param outOfScope utterances that no company in this business answers
 * @param moods id to utterances
 * @param urgency id of a level to utterances
 * @param acts id of a dialogue act to utterances
 */
public record Syllabus(
        List<Domain> domains,
        Map<String, Intent> intents,
        List<String> outOfScope,
        Map<String, List<String>> moods,
        Map<String, List<String>> urgency,
        Map<String, List<String>> acts) {

    /** What customers want, and how they say it. */
    public record Intent(String id, String domain, String title, List<String> utterances) {}

    /** Eight hex digits that change when anything that is learned from changes, or the way of learning. */
    public String version(String method) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var learned = List.of(
                    method,
                    new TreeMap<>(intents),
                    outOfScope,
                    new TreeMap<>(moods),
                    new TreeMap<>(urgency),
                    new TreeMap<>(acts));
            return HexFormat.of()
                    .formatHex(digest.digest(learned.toString().getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
