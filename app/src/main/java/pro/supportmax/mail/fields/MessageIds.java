package pro.supportmax.mail.fields;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.MailHeaders;

/** Ids of messages (RFC 5322 §3.6.4), without angle brackets. */
public final class MessageIds {

    private static final int MOST = 500;
    private static final Pattern ID = Pattern.compile("<\\s{0,10}([^<>\\s]{1,900})\\s{0,10}>");
    private static final Pattern BARE = Pattern.compile("[^<>\\s\",;()]{1,400}@[^<>\\s\",;()]{1,400}");

    private MessageIds() {}

    /** All ids in a field, in their order; bare ones only where none stands in brackets. */
    public static List<String> of(String field) {
        var ids = ID.matcher(field).results().limit(MOST).map(id -> id.group(1)).toList();
        var whole = field.strip();
        if (ids.isEmpty()
                && !whole.isEmpty()
                && whole.length() < 400
                && whole.chars().noneMatch(Character::isWhitespace)) {
            return List.of(whole.replaceAll("[<>]", ""));
        }
        return ids.isEmpty()
                ? BARE.matcher(field)
                        .results()
                        .limit(MOST)
                        .map(id -> id.group())
                        .toList()
                : ids;
    }

    public static @Nullable String first(MailHeaders headers, String name) {
        return headers.all(name).stream()
                .flatMap(field -> of(field).stream())
                .findFirst()
                .orElse(null);
    }

    /** In-Reply-To, then References from its end: the closest first, each once. */
    public static List<String> references(MailHeaders headers) {
        var ids = new LinkedHashSet<String>();
        headers.all("In-Reply-To").forEach(field -> ids.addAll(of(field)));
        var thread = new ArrayList<String>();
        headers.all("References").forEach(field -> thread.addAll(of(field)));
        ids.addAll(thread.reversed());
        return List.copyOf(ids);
    }
}
