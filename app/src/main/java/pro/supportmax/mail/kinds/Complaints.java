package pro.supportmax.mail.kinds;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.FailedRecipient;
import pro.supportmax.mail.MailAddress;
import pro.supportmax.mail.fields.Addresses;

/**
 * Failed recipients from a report that was written for people: X-Failed-Recipients, else the addresses before the returned
 * mail begins, those first that stand at the start of a line, then those that a word such as "recipient" announces, then
 * any. The sender's own address is none of them.
 */
final class Complaints {

    private static final int MOST = 100;
    private static final int LONGEST_LINE = 1000;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\\-]{1,64}@[A-Za-z0-9][A-Za-z0-9.\\-]{1,250}[A-Za-z0-9]");
    private static final Pattern START = Pattern.compile("^[ \\t>*\\-]{0,16}(?i:mailto:)?[<\"']?$");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?i)recipient|rcpt|address|user|mailbox|deliver|\\bto\\b|account|受信|宛|получател|empfänger|destinat");
    private static final Pattern NOT_HIM =
            Pattern.compile("(?i)mail from|\\bsender\\b|from:|reply-to|received|message.id");

    private Complaints() {}

    static List<FailedRecipient> failed(Evidence mail) {
        var text = beforeReturned(mail.said());
        var status = Diagnosis.status(text);
        var addresses = addresses(mail, text);
        return addresses.stream()
                .limit(MOST)
                .map(address -> {
                    var diagnostic = diagnostic(text, address);
                    var own = Diagnosis.status(diagnostic);
                    var code = own.isEmpty() ? status : own;
                    boolean permanent = !isDelay(mail) && Diagnosis.isPermanent(code, diagnostic + " " + head(text));
                    return new FailedRecipient(address, permanent, code, diagnostic);
                })
                .toList();
    }

    private static boolean isDelay(Evidence mail) {
        return mail.subject().contains("delayed") || mail.subject().contains("still being retried");
    }

    private static String head(String text) {
        return text.length() > 4000 ? text.substring(0, 4000) : text;
    }

    private static Set<String> addresses(Evidence mail, String text) {
        var named = new LinkedHashSet<String>();
        mail.headers()
                .all("X-Failed-Recipients")
                .forEach(field -> Addresses.of(field).forEach(each -> named.add(each.address())));
        if (!named.isEmpty()) {
            return named;
        }
        var own = own(mail);
        for (int care = 2; care >= 0; care--) {
            var found = found(text, care, own);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return writtenTo(mail, own);
    }

    /** Nobody is named: then it is whom the returned mail was written to, unless that is a report itself. */
    private static Set<String> writtenTo(Evidence mail, Set<String> own) {
        var returned = Evidence.parts(mail.message())
                .filter(part -> part.is("message/rfc822") || part.is("text/rfc822-headers"))
                .map(part -> new String(part.body(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(mail.said().substring(beforeReturned(mail.said()).length()));
        var fields = ReportFields.of(returned.substring(returned.startsWith(" ") ? returned.indexOf('\n') + 1 : 0));
        var from = fields.first("From").toLowerCase(Locale.ROOT);
        if (Evidence.MACHINES.get("daemons").stream().anyMatch(from::contains)) {
            return Set.of();
        }
        return Addresses.of(fields.first("To")).stream()
                .map(MailAddress::address)
                .filter(address -> !own.contains(address.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> own(Evidence mail) {
        var own = mail.headers().all("To").stream()
                .flatMap(field -> Addresses.of(field).stream())
                .map(to -> to.address().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        own.add(mail.from().address().toLowerCase(Locale.ROOT));
        return own;
    }

    private static Set<String> found(String text, int care, Set<String> own) {
        var found = new LinkedHashSet<String>();
        for (var whole : text.lines().toList()) {
            var line = whole.length() > LONGEST_LINE ? whole.substring(0, LONGEST_LINE) : whole;
            var address = ADDRESS.matcher(line);
            while (address.find()) {
                var before = line.substring(0, address.start());
                boolean isOwn = own.contains(address.group().toLowerCase(Locale.ROOT));
                boolean fits = switch (care) {
                    case 2 -> START.matcher(before).matches();
                    case 1 -> ANNOUNCED.matcher(before).find();
                    default -> true;
                };
                if (fits && !isOwn && !NOT_HIM.matcher(before).find() && !isDaemon(address.group())) {
                    found.add(address.group());
                }
            }
        }
        return found;
    }

    private static boolean isDaemon(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("postmaster@")
                || Evidence.MACHINES.get("daemons").stream().anyMatch(lower::startsWith);
    }

    /** The lines around the address, up to a blank one. */
    private static String diagnostic(String text, String address) {
        int at = text.indexOf(address);
        if (at < 0) {
            return Diagnosis.line(codeLine(text));
        }
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf("\n\n", at);
        var around = text.substring(start, end < 0 ? Math.min(text.length(), at + 1500) : Math.min(end, at + 1500));
        var said = around.replace("<" + address + ">", "").replace(address, "").replaceFirst("^[\\s:<>]+", "");
        var coded = Diagnosis.status(said).isEmpty() ? codeLine(text) : null;
        return Diagnosis.line(coded == null || coded.isEmpty() || said.contains(coded) ? said : said + " " + coded);
    }

    /** The first line in which a server's reply stands. */
    private static String codeLine(String text) {
        var line = firstCoded(text);
        return line == null ? "" : line;
    }

    private static @Nullable String firstCoded(String text) {
        return text.lines()
                .filter(line -> line.length() < LONGEST_LINE)
                .filter(line ->
                        !Diagnosis.status(line).isEmpty() || line.strip().matches("[45]\\d\\d[ \\-#].*"))
                .findFirst()
                .map(String::strip)
                .orElse(null);
    }

    private static String beforeReturned(String text) {
        int at = 0;
        for (var line : text.split("\n", -1)) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (at > 0 && Evidence.MACHINES.get("returned-mail").stream().anyMatch(lower::startsWith)) {
                return text.substring(0, at);
            }
            at += line.length() + 1;
        }
        return text;
    }
}
