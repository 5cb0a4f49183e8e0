package pro.supportmax.guard;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Street addresses and postal codes by their form in several countries, and after words like "ship to". */
final class Addresses {

    private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}+";
    private static final String TAIL = "(?:[ ,\\n]{1,5}+(?:(?i:apt|suite|unit|flat|floor|box)\\.?[ ]?[\\w-]{1,6}+|"
            + "\\p{Lu}[\\p{L}\\p{M}'’()-]{1,30}+|\\d{3,6}+(?:-\\d{3,4})?|\\p{Lu}{2}\\b)){0,9}+";
    private static final String ENDING =
            "(?i:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|court|ct|place|square|sq"
                    + "|terrace|terrasse|close|crescent|gardens|parkway|pkwy|highway|hwy|gateway|route|grove|mews|quay|streets)\\b\\.?";
    private static final String GLUED =
            "[\\p{L}-]{2,30}(?:straße|strasse|str\\.|gasse|allee|gatan|gata|gade|vej|vegen|veien|vägen"
                    + "|tie|katu|laan|straat|utca|gränd|braut)";
    private static final String LEADING =
            "(?<![\\p{L}.])(?:rue|avenue|boulevard|chemin|impasse|via|viale|piazza|vicolo|corso|calle|avenida"
                    + "|plaza|rúa|rua|travessa|ul\\.|ulica|trg|Rue|Avenue|Via|Viale|Piazza|Vicolo|Calle|Avenida|Rúa|Rua|Λ\\.)";
    private static final String NUMBER = "\\d{1,6}[A-Za-z]?";

    private static final List<Pattern> STREETS = Stream.of(
                    "\\b" + NUMBER + "(?:[ ]" + NUMBER + ")?(?:[ ](?:" + CAPITAL + "|\\d{1,3}(?:st|nd|rd|th))){1,4}?[ ]"
                            + ENDING + TAIL,
                    "(?:\\b\\d{1,6}[ ])?(?:\\p{Lu}[\\p{L}]{1,20}[ ])?\\b" + GLUED + "[ ]\\d{1,4}[a-z]?\\b" + TAIL,
                    "(?:\\b\\d{1,6},?[ ])?" + LEADING + "(?:[ ](?:(?:de|du|des|la|del|della|do|da)[ ])?" + CAPITAL
                            + "){1,4}(?:,?[ ]\\d{1,4}[a-z]?\\b)?" + TAIL,
                    "\\b\\d{2,6}(?:[ ](?:" + CAPITAL + "|u\\.)){1,4}[ ]\\d{1,4}\\b\\.?(?=[ ,\\n]{1,3}\\p{Lu})" + TAIL,
                    "\\b(?:\\d{1,6}[ ])?(?:(?i:p\\.?[ ]?o\\.?[ ]?box)|PSC|Unit)[ ]\\d{1,6}(?:,?[ ]Box[ ]\\d{1,6})?"
                            + TAIL,
                    "(?i:\\baddress(?:es)?(?: is| are|:| to)?|\\blives? at|\\blocated at|\\bsent to|\\bship(?:ped)? to"
                            + "|\\bdeliver(?:ed)? to|\\bmeet (?:me|you) at|\\barrived at|\\bone to|\\baddress with|\\bmoved to"
                            + "|\\buser:)[:\\s]{1,6}(" + NUMBER + "(?:[ ,\\n]{1,5}+(?:" + CAPITAL
                            + "|\\d[\\d-]{0,8}|u\\.|de|la)){1,14}+)")
            .map(Pattern::compile)
            .toList();

    private static final List<Pattern> ZIPS = Stream.of(
                    "(?i:\\bzip(?:[ -]?code)?|\\bpost(?:al)?[ -]?code)(?:[ ]is)?[:\\s]{1,4}([A-Z0-9]{2,5}+(?:[ -][0-9A-Z]{2,4})?)\\b",
                    "\\b[A-Z]{2}[ ](\\d{5}(?:-\\d{4})?)\\b",
                    "\\b([A-Z]{1,2}\\d[A-Z\\d]?[ ]\\d[A-Z]{2})\\b")
            .map(Pattern::compile)
            .toList();

    private Addresses() {}

    static Stream<Span> find(String text) {
        return Stream.concat(spans("STREET_ADDRESS", STREETS, text), spans("ZIP_CODE", ZIPS, text));
    }

    private static Stream<Span> spans(String type, List<Pattern> patterns, String text) {
        return patterns.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(match -> match.groupCount() > 0
                        ? new Span(type, match.start(1), match.end(1))
                        : new Span(type, match.start(), match.end()));
    }
}
