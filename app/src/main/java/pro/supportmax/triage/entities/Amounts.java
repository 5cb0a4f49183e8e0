package pro.supportmax.triage.entities;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums of money with their currency, before or after the number, in the number formats of both continents. */
final class Amounts {

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("bucks", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("quid", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("yen", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("rupees", "INR"),
            Map.entry("a$", "AUD"),
            Map.entry("c$", "CAD"),
            Map.entry("ca$", "CAD"));
    private static final String CODES =
            "USD|EUR|GBP|CHF|JPY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|INR|CNY|BRL|MXN|ZAR|SGD|HKD|KRW|AED|SAR|ILS|THB";
    private static final String NUMBER =
            "\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3}(?!\\d)){1,5}(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,15}(?:[.,]\\d{1,2}(?!\\d))?";
    private static final String SCALE = "(?: ?(?<scale%s>k|m|mn|million|thousand)\\b)?";

    static final Pattern PATTERN = Pattern.compile("(?iu)(?<![\\p{L}\\d.,$-])(?:"
            + "(?<before>us\\$|ca?\\$|a\\$|[$€£¥₹]|(?:" + CODES + ")\\b) ?(?<number1>" + NUMBER + ")"
            + SCALE.formatted("1")
            + "|(?<number2>" + NUMBER + ")" + SCALE.formatted("2") + "[ \\u00a0\\u202f]?(?<after>[€$£¥₹]"
            + "|(?:" + CODES + "|dollars?|bucks|euros?|pounds?|quid|yen|rupees)\\b))(?![\\p{L}\\d])");

    private Amounts() {}

    /** As {@code "1200.50 EUR"}: plain digits, two decimals, the ISO 4217 code. */
    static Optional<String> value(MatchResult match) {
        var form = match.group("number1") != null ? "1" : "2";
        var currency = match.group(form.equals("1") ? "before" : "after").toLowerCase(Locale.ROOT);
        var number = number(match.group("number" + form)).multiply(scale(match.group("scale" + form)));
        return Optional.of(number.setScale(2, RoundingMode.HALF_UP).toPlainString() + " "
                + CURRENCIES.getOrDefault(currency, currency.toUpperCase(Locale.ROOT)));
    }

    private static BigDecimal scale(@Nullable String written) {
        if (written == null) {
            return BigDecimal.ONE;
        }
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "k", "thousand" -> BigDecimal.valueOf(1_000);
            default -> BigDecimal.valueOf(1_000_000);
        };
    }

    /** The last separator is the decimal one when one or two digits follow it; all others group thousands. */
    private static BigDecimal number(String written) {
        var last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        var decimals = last < 0 ? 0 : written.length() - last - 1;
        var decimal = decimals == 1 || decimals == 2;
        var whole = (decimal ? written.substring(0, last) : written).replaceAll("\\D", "");
        return new BigDecimal(decimal ? whole + "." + written.substring(last + 1) : whole);
    }
}
