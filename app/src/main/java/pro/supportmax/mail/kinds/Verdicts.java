package pro.supportmax.mail.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import pro.supportmax.mail.Authentication;
import pro.supportmax.mail.MailHeaders;
import pro.supportmax.mail.fields.Addresses;

/**
 * What trusted servers found out (RFC 8601). Fields are read from the top, where the last server writes, and only down to
 * the first Received of a server that is not trusted: whatever stands below may be forged. Of one server only its topmost
 * field counts. A server that signs its results must remove those that others sign by its name (RFC 8601 §5); the field
 * of such a server may stand above or right below its own Received.
 */
public final class Verdicts {

    private static final Pattern BY = Pattern.compile("(?i)(?:^|\\s)by\\s+\\[?([^\\s\\[\\];()]{1,255})");
    private static final Pattern RESULT = Pattern.compile("^([a-z][a-z0-9-]{0,40})(?:/\\d+)?\\s*=\\s*([a-z]{1,40})");
    private static final Pattern PROPERTY = Pattern.compile(
            "\\b(header\\.d|header\\.i|smtp\\.mailfrom|smtp\\.mail|header\\.from)\\s*=\\s*\"?([^\\s;\"]{1,320})");
    private static final Set<String> VERDICTS =
            Set.of("pass", "fail", "softfail", "neutral", "policy", "temperror", "permerror", "none");
    private static final int LONGEST = 16_000;

    private final Map<String, String> best = new HashMap<>();
    private final String from;
    private boolean aligned;

    private Verdicts(String from) {
        this.from = from;
    }

    /** @param trusted ids of the servers whose results count; none when empty */
    public static Authentication of(MailHeaders headers, List<String> trusted) {
        var senders = headers.all("From").stream()
                .flatMap(field -> Addresses.of(field).stream())
                .toList();
        var verdicts = new Verdicts(senders.isEmpty() ? "" : senders.getFirst().domain());
        for (var field : believed(headers, trusted)) {
            verdicts.read(field);
        }
        boolean oneSender = headers.all("From").size() == 1 && senders.size() == 1;
        return new Authentication(
                verdicts.best("dkim"),
                verdicts.best("spf"),
                verdicts.best("dmarc"),
                verdicts.best("arc"),
                verdicts.aligned && oneSender);
    }

    private static List<String> believed(MailHeaders headers, List<String> trusted) {
        var ids = new HashSet<String>();
        trusted.forEach(id -> ids.add(id.strip().toLowerCase(Locale.ROOT)));
        var found = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var field : headers.fields()) {
            var name = field.name().toLowerCase(Locale.ROOT);
            if (name.equals("received") && !isOurs(field.value(), ids)) {
                break;
            }
            if (name.equals("authentication-results")) {
                var results = withoutComments(field.value());
                int end = results.indexOf(';');
                var id = results.substring(0, Math.max(0, end)).strip().split("\\s+", 2)[0];
                if (ids.contains(id) && seen.add(id)) {
                    found.add(results.substring(end + 1));
                }
            }
        }
        return found;
    }

    /** Written by a server of ours: one with a trusted id's name or below it, or on this machine. */
    private static boolean isOurs(String received, Set<String> ids) {
        var by = BY.matcher(withoutComments(received));
        if (!by.find()) {
            return false;
        }
        var host = by.group(1).toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return ids.stream().anyMatch(id -> host.equals(id) || host.endsWith("." + id)) || isLocal(host);
    }

    /** Within a server's own network; IPv6 with 2002 is how Gmail hands over inside. */
    private static boolean isLocal(String host) {
        return host.equals("localhost")
                || host.equals("127.0.0.1")
                || host.startsWith("10.")
                || host.startsWith("192.168.")
                || host.startsWith("2002:");
    }

    private void read(String results) {
        for (var result : results.split(";")) {
            var found = RESULT.matcher(result.strip());
            if (found.find() && VERDICTS.contains(found.group(2))) {
                take(found.group(1), found.group(2), result);
            }
        }
    }

    private void take(String method, String verdict, String result) {
        if (!"pass".equals(best.get(method))) {
            best.merge(method, verdict, (old, more) -> more.equals("pass") ? more : old);
        }
        if (verdict.equals("pass") && !from.isEmpty()) {
            aligned |= switch (method) {
                case "dmarc" -> vouchesFor(result, Set.of("header.from"), true);
                case "dkim" -> vouchesFor(result, Set.of("header.d", "header.i"), false);
                case "spf" -> vouchesFor(result, Set.of("smtp.mailfrom", "smtp.mail"), false);
                default -> false;
            };
        }
    }

    /** @param silent what it means when the result names no domain */
    private boolean vouchesFor(String result, Set<String> properties, boolean silent) {
        boolean named = false;
        var property = PROPERTY.matcher(result);
        while (property.find()) {
            if (properties.contains(property.group(1))) {
                named = true;
                var value = property.group(2);
                if (isKin(value.substring(value.lastIndexOf('@') + 1))) {
                    return true;
                }
            }
        }
        return !named && silent;
    }

    /** The same domain, or one within the other; a top level or a lone public suffix such as co.uk is nobody's kin. */
    private boolean isKin(String domain) {
        if (domain.equals(from)) {
            return true;
        }
        return from.endsWith("." + domain) && isOwned(domain) || domain.endsWith("." + from) && isOwned(from);
    }

    private static boolean isOwned(String domain) {
        var labels = domain.split("\\.");
        boolean isCountry = labels[labels.length - 1].length() == 2;
        return labels.length > 2 || labels.length == 2 && !(isCountry && labels[0].length() <= 3);
    }

    private String best(String method) {
        return best.getOrDefault(method, "none");
    }

    /** Comments in round brackets may hold anything, what looks like a result too. */
    private static String withoutComments(String field) {
        var plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < Math.min(field.length(), LONGEST); i++) {
            var c = field.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
                plain.append(' ');
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
