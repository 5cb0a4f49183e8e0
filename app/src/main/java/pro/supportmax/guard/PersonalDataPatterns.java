package pro.supportmax.guard;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds personal data by form. Numbers with check digits must pass them: cards the Luhn test (ISO/IEC 7812), bank
 * accounts mod 97 (ISO 13616). Every expression looks only a bounded way ahead, so time grows with the text's length.
 */
final class PersonalDataPatterns {

    private record Rule(String type, Pattern pattern, Predicate<String> genuine) {}

    /** Numbers that the library would look at before it gives up on a text. */
    private static final long PHONE_CANDIDATES = 2_000;

    private static final String DIGITS = "\\+?\\(?\\d[\\d ().\\u2011-]{4,18}\\d(?:[ ]?x\\d{1,5})?";

    private static final List<Rule> RULES = List.of(
            rule("EMAIL_ADDRESS", "[\\p{L}0-9._%+'-]{1,64}@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,8}"),
            rule(
                    "IBAN_CODE",
                    "\\b[A-Z]{2}[0-9]{2}( ?[A-Z0-9]{4}){2,7}( ?[A-Z0-9]{1,4})?\\b",
                    PersonalDataPatterns::iban),
            rule("CREDIT_CARD", "\\b[2-6](?:[ -]?[0-9]){11,18}\\b", PersonalDataPatterns::card),
            rule("CREDIT_CARD", "(?i:\\b(?:card|cc|card number|card no\\.?)(?: is|:| #)?[ ]#?)([0-9]{12,19})\\b"),
            rule("US_SSN", "\\b(?!000|666|9)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}\\b"),
            rule(
                    "US_DRIVER_LICENSE",
                    "(?i:\\bdriver'?s?[ ]licen[cs]e(?:[ ](?:number|no\\.?))?(?:[ ]is)?[: #]{1,3})([A-Z0-9][A-Z0-9-]{4,20})\\b"),
            rule(
                    "PASSPORT",
                    "(?i:\\bpassport(?:[ ](?:number|no\\.?))?(?:[ ]is)?[: #]{1,3})([A-Z0-9]{0,3}[0-9][A-Z0-9]{5,11})\\b"),
            rule(
                    "AGE",
                    "(?i:\\bturn(?:ed|s)?|\\bage(?:d)?(?:[ ]of|:)?|\\bwhen he was|\\bwhen she was)[ ](\\d{1,3})\\b(?![ ]?%)"),
            rule("AGE", "\\b(\\d{1,3})(?i:[ -]years?[ -]olds?|[ ]y/o)"),
            rule(
                    "PHONE_NUMBER",
                    "(?i:\\b(?:phone|mobile|cell|tel|telephone|fax|desk|office|whatsapp)(?:[ ](?:number|no\\.?))?(?:[ ]is)?[.:\\s]{1,4}"
                            + "|\\b(?:call|reach|text|ring|phone|messages?|answering|registered|number is)"
                            + "(?:[ ](?:me|us|him|her))?(?:[ ](?:at|on|to|under))?[ ])(" + DIGITS + ")"),
            rule("PHONE_NUMBER", "(" + DIGITS + ")[ -](?i:office|fax|mobile|cell|home|work|desk)\\b"),
            rule("PHONE_NUMBER", "(?<![\\w.+-])(\\+\\d{1,3}[ ]?\\(?\\d[\\d ().-]{5,16}\\d)(?![\\w-])"),
            rule(
                    "IP_ADDRESS",
                    "\\b(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\b"
                            + "|\\b(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}\\b"),
            rule("URL", "\\bhttps?://[^\\s<>\"]{1,2000}+"));

    private final Names names = new Names();

    private static Rule rule(String type, String expression) {
        return rule(type, expression, _ -> true);
    }

    private static Rule rule(String type, String expression, Predicate<String> genuine) {
        return new Rule(type, Pattern.compile(expression), genuine);
    }

    /** Spans in reading order; of two that overlap the longer one stays. */
    List<Span> find(String text) {
        var byForm = RULES.stream().flatMap(rule -> matches(rule, text));
        return withoutOverlaps(Stream.of(byForm, phones(text), Addresses.find(text), names.find(text))
                .flatMap(found -> found));
    }

    private static Stream<Span> matches(Rule rule, String text) {
        return rule.pattern()
                .matcher(text)
                .results()
                .filter(match -> rule.genuine().test(match.group()))
                .map(match -> match.groupCount() == 1 && match.start(1) >= 0
                        ? new Span(rule.type(), match.start(1), match.end(1))
                        : new Span(rule.type(), match.start(), match.end()));
    }

    private static Stream<Span> phones(String text) {
        var found = PhoneNumberUtil.getInstance().findNumbers(text, "US", Leniency.VALID, PHONE_CANDIDATES);
        return StreamSupport.stream(found.spliterator(), false)
                .map(match -> new Span("PHONE_NUMBER", match.start(), match.end()));
    }

    private static List<Span> withoutOverlaps(Stream<Span> found) {
        var kept = new TreeMap<Integer, Span>();
        found.sorted(Comparator.comparingInt((Span s) -> s.start() - s.end()).thenComparingInt(Span::start))
                .forEach(span -> {
                    var before = kept.lowerEntry(span.end());
                    if (before == null || before.getValue().end() <= span.start()) {
                        kept.put(span.start(), span);
                    }
                });
        return List.copyOf(kept.values());
    }

    /** Issuers' first digits and lengths (ISO/IEC 7812-1), so that an order number is no card by chance of its check digit. */
    private static boolean card(String written) {
        var digits = written.replaceAll("\\D", "");
        var issued = digits.matches(
                "4\\d{12}(?:\\d{3}){0,2}|(?:5[1-5]|2[2-7])\\d{14}|3[47]\\d{13}|3(?:0[0-5]|[689]\\d)\\d{11}"
                        + "|6(?:011|4[4-9]\\d|5\\d\\d)\\d{12,15}|35\\d{14}|62\\d{14,17}|(?:50|5[6-9]|6[0-9])\\d{10,17}");
        return issued && luhn(digits);
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    private static boolean iban(String written) {
        var compact = written.replace(" ", "");
        if (compact.length() < 15 || compact.length() > 34) {
            return false;
        }
        var turned = compact.substring(4) + compact.substring(0, 4);
        var number = new StringBuilder();
        turned.chars().forEach(c -> number.append(Character.getNumericValue(c)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
