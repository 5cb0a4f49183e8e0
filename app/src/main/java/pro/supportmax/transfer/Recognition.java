package pro.supportmax.transfer;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what an import is by the names and first bytes of its files. The kind with most of the files wins; JSON beside
 * anything else is an export whose attachments lie beside it.
 */
public final class Recognition {

    private static final Pattern MAIL = Pattern.compile("(?i).*\\.(?:mbox|mbx|eml)|(?:.*/)?(?:cur|new)/[^/]+");
    private static final Pattern ATTACHMENT = Pattern.compile("(?:.*/)?attachments/.*");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*: ?.*");

    private final Map<Kind, Integer> votes = new EnumMap<>(Kind.class);

    /**
     * Looks at a file.
     *
     * @param name its path in the folder or zip
     * @param head its first bytes, a few hundred at least if it has them
     */
    public void look(String name, byte[] head) {
        if (!ATTACHMENT.matcher(name).matches()) {
            kind(name, new String(head, StandardCharsets.ISO_8859_1))
                    .ifPresent(kind -> votes.merge(kind, 1, Integer::sum));
        }
    }

    /** What they are, as far as one can see. */
    public Optional<Kind> kind() {
        if (votes.containsKey(Kind.ZENDESK)) {
            return Optional.of(Kind.ZENDESK);
        }
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static Optional<Kind> kind(String name, String head) {
        if (name.matches("(?i).*\\.(?:json|ndjson|jsonl)")) {
            return Optional.of(Kind.ZENDESK);
        }
        if (name.matches("(?i).*\\.(?:md|markdown)")) {
            return Optional.of(Kind.ARTICLES);
        }
        if (name.matches("(?i).*\\.(?:csv|tsv)")) {
            return Optional.of(Kind.CUSTOMERS);
        }
        var first = head.lines().findFirst().orElse("");
        var isMail = head.startsWith("From ")
                || MAIL.matcher(name).matches()
                || FIELD.matcher(first).matches();
        var isJson = head.stripLeading().startsWith("{");
        return isMail ? Optional.of(Kind.MAIL) : isJson ? Optional.of(Kind.ZENDESK) : Optional.empty();
    }
}
