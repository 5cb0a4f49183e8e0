package pro.supportmax.triage.entities;

import java.net.Inet6Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The forms of entities that a pattern can tell, from the most to the least certain. */
final class Forms {

    /**
     * @param group the group of the pattern that is the entity; the rest is context
     * @param value the normalised value, empty when the match is no such thing after all
     */
    record Form(String type, Pattern pattern, int group, Function<MatchResult, Optional<String>> value) {}

    private static final Set<String> STANDARDS = Set.of(
            "ISO", "UTF", "SHA", "RFC", "AES", "COVID", "EN", "DIN", "IEC", "MD", "TLS", "SSL", "PCI", "CVE", "WIN",
            "USB", "IPV", "SOC", "UTC", "GMT", "ASCII", "HMAC", "RSA", "MP", "TOP", "Q", "FY", "WW", "COM", "HTTP");
    private static final String NUMBERED = "(?:[ ]?(?:no\\.?|number|nr\\.?|num|id))?(?: is)?[ ]?[:#]?[ ]?";

    static final List<Form> WITHOUT_DIGITS = List.of(
            form("url", "(?iu)\\b(?:https?://|www\\.)[^\\s<>\"“”]{2,2000}(?<![.,;:!?)\\]}'’*_])", 0, Forms::asWritten),
            form(
                    "email",
                    "(?<![\\p{L}\\d._%+'-])[\\p{L}\\d._%+'-]{1,64}+@(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?\\.){1,6}\\p{L}{2,24}",
                    0,
                    match -> Optional.of(match.group().toLowerCase(Locale.ROOT))),
            form("error_code", "\\bERR_[A-Z][A-Z_]{2,60}\\b", 0, Forms::asWritten));

    static final List<Form> WITH_DIGITS = List.of(
            form(
                    "ip",
                    "(?<![\\w.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\w]|\\.\\d)",
                    0,
                    Forms::asWritten),
            form("ip", "(?<![\\w:.])(?:[0-9a-fA-F]{0,4}:){3,7}[0-9a-fA-F]{1,4}(?![\\w:])", 0, Forms::ipv6),
            form("invoice", "(?i)(?<![\\w-])INV[-_ ]?\\d{2,12}(?:-\\d{1,12}){0,3}(?![\\w])", 0, Forms::upper),
            form("invoice", "(?i)\\binvoice\\b" + NUMBERED + "(\\d[\\d/-]{2,18}\\d)(?![\\w])", 1, Forms::upper),
            form(
                    "order",
                    "(?i)(?<![\\w-])ORD[-_](?=[A-Z-]{0,20}\\d)[A-Z\\d]{2,20}(?:-[A-Z\\d]{1,12}){0,3}(?![\\w])",
                    0,
                    Forms::upper),
            form(
                    "order",
                    "(?i)\\b(?:order|purchase(?: order)?|po)\\b" + NUMBERED
                            + "((?=[A-Z-]{0,8}\\d)[A-Z\\d][A-Z\\d-]{3,20}[A-Z\\d])(?![\\w])",
                    1,
                    Forms::upper),
            form(
                    "account",
                    "(?<![\\w-])(?:(?i:ACC|ACCT|CUST|CUS|WS|ORG|USR)[-_](?=[A-Za-z]{0,20}\\d)[A-Za-z\\d]{2,24}(?:-[A-Za-z\\d]{1,12}){0,2})(?![\\w])",
                    0,
                    Forms::upper),
            form(
                    "account",
                    "(?i)\\b(?:account|customer|workspace|client|contract)[ ]?(?:no\\.?|number|nr\\.?|id)(?: is)?[ ]?[:#]?[ ]?((?=[A-Z-]{0,8}\\d)[A-Z\\d][A-Z\\d-]{2,24}[A-Z\\d])(?![\\w])",
                    1,
                    Forms::upper),
            form(
                    "ticket",
                    "(?i)\\b(?:ticket|case|incident)\\b" + NUMBERED + "(\\d{2,12})(?![\\w.-])",
                    1,
                    Forms::asWritten),
            form("ticket", "(?<![\\w&#/])#(\\d{1,12})(?![\\w])", 1, Forms::asWritten),
            form("error_code", "(?i)\\bHTTP[ /-]?(?:status |error |code )?([1-5]\\d\\d)(?![\\w.])", 0, Forms::http),
            form(
                    "error_code",
                    "(?i)\\b(?:error|status|code)(?: code)?[ :]{1,2}([45]\\d\\d)(?![\\w.%-])",
                    1,
                    Forms::http),
            form("error_code", "(?<![\\w-])([A-Z]{2,6})-(\\d{2,6})(?![\\w]|-\\d)", 0, Forms::code),
            form("error_code", "(?<![\\w-])([a-zA-Z]{3})-(\\d{3})(?![\\w]|-\\d)", 0, Forms::code),
            form(
                    "error_code",
                    "(?i)\\b(?:error|code|err)(?: code)?[ :]{1,2}((?-i:([A-Z]{2,6}))[ _]?(\\d{2,6}))(?![\\w.:])",
                    1,
                    Forms::spacedCode),
            form("error_code", "\\b0x[0-9A-Fa-f]{4,16}\\b", 0, Forms::asWritten),
            new Form("amount", Amounts.PATTERN, 0, Amounts::value),
            form(
                    "version",
                    "(?i)(?<![\\w.-])(?:v|version |release |ver\\.? )(\\d{1,4}(?:\\.\\d{1,5}){0,3}(?:-(?:rc|beta|alpha)\\.?\\d{0,3})?)(?![\\w]|\\.\\d|[/:%]\\d)",
                    0,
                    Forms::version),
            form(
                    "version",
                    "(?i)(?<![\\w.,/-])((?:20\\d\\d\\.\\d{1,2}(?:\\.\\d{1,4})?|\\d{1,4}(?:\\.\\d{1,5}){2,3})(?:-(?:rc|beta|alpha)\\.?\\d{0,3})?)(?![\\w%]|\\.\\d|[/:]\\d)",
                    0,
                    Forms::version));

    private Forms() {}

    private static Form form(String type, String pattern, int group, Function<MatchResult, Optional<String>> value) {
        return new Form(type, Pattern.compile(pattern), group, value);
    }

    private static Optional<String> asWritten(MatchResult match) {
        return Optional.of(match.group(match.groupCount()));
    }

    private static Optional<String> upper(MatchResult match) {
        return Optional.of(match.group(match.groupCount()).toUpperCase(Locale.ROOT));
    }

    private static Optional<String> http(MatchResult match) {
        return Optional.of("HTTP " + match.group(1));
    }

    private static Optional<String> version(MatchResult match) {
        return Optional.of(match.group(1));
    }

    private static Optional<String> code(MatchResult match) {
        var prefix = match.group(1).toUpperCase(Locale.ROOT);
        return STANDARDS.contains(prefix) ? Optional.empty() : Optional.of(prefix + "-" + match.group(2));
    }

    /** "error EXP 202" means EXP-202. */
    private static Optional<String> spacedCode(MatchResult match) {
        return Optional.of(match.group(2).toUpperCase(Locale.ROOT) + "-" + match.group(3));
    }

    private static Optional<String> ipv6(MatchResult match) {
        try {
            return Optional.of(Inet6Address.ofLiteral(match.group()).getHostAddress());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
