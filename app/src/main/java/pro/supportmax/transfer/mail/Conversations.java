package pro.supportmax.transfer.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import pro.supportmax.mail.Mail;
import pro.supportmax.transfer.runs.Digests;

/**
 * Which mails belong together: those that name each other, or the same mail, in Message-ID, In-Reply-To and References
 * (RFC 5322 §3.6.4). A subject says nothing. A disjoint-set forest over the ids; of an id only 64 bits of a hash are
 * held, of a mail where it lies.
 */
final class Conversations {

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Integer> above = new ArrayList<>();
    private final Map<Long, Integer> mailOf = new HashMap<>();

    int size() {
        return leaves.size();
    }

    void add(Leaf leaf, Mail header) {
        var mail = leaves.size();
        leaves.add(leaf);
        above.add(mail);
        if (header.messageId() != null) {
            join(mail, header.messageId());
        }
        header.references().forEach(id -> join(mail, id));
    }

    /** Each conversation by age, those that began first before others. */
    Collection<List<Leaf>> all() {
        var found = new TreeMap<Integer, List<Leaf>>();
        for (var mail = 0; mail < leaves.size(); mail++) {
            found.computeIfAbsent(root(mail), _ -> new ArrayList<>()).add(leaves.get(mail));
        }
        var byAge = Comparator.comparing(Leaf::date, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
        found.values().forEach(conversation -> conversation.sort(byAge));
        return found.values().stream()
                .sorted(Comparator.comparing(List::getFirst, byAge))
                .toList();
    }

    private void join(int mail, String id) {
        var other = mailOf.putIfAbsent(hash(id), mail);
        if (other != null) {
            var one = root(mail);
            var two = root(other);
            above.set(Math.max(one, two), Math.min(one, two));
        }
    }

    private int root(int mail) {
        var at = mail;
        while (above.get(at) != at) {
            above.set(at, above.get(above.get(at)));
            at = above.get(at);
        }
        return at;
    }

    private static long hash(String id) {
        return Long.parseUnsignedLong(Digests.of(id.toLowerCase(Locale.ROOT)).substring(0, 16), 16);
    }
}
