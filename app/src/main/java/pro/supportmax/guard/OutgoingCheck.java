package pro.supportmax.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must never leave: links that no source named, and anything that has the form of a secret. */
final class OutgoingCheck {

    private static final Pattern LINK =
            Pattern.compile("(?i)\\b(?:https?|ftp|javascript|data|vbscript|file):[^\\s<>)\"'\\]]++"
                    + "|(?<![\\w:/.])(?://|www\\.)[\\w-]{1,63}\\.[^\\s<>)\"'\\]]++");
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("\\bsmx_[A-Za-z0-9_-]{20,}"),
            Pattern.compile("\\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9]{20,}"),
            Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{30,}"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"),
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"));

    private OutgoingCheck() {}

    static List<String> objections(String text, Set<String> allowedLinks) {
        var objections = new ArrayList<String>();
        LINK.matcher(text)
                .results()
                .map(match -> match.group().replaceAll("[.,;:!?]+$", ""))
                .filter(link -> !allowedLinks.contains(link) && !allowedLinks.contains("https://" + link))
                .forEach(link -> objections.add("The text links to an address that no source names: " + host(link)));
        if (SECRETS.stream().anyMatch(secret -> secret.matcher(text).find())) {
            objections.add("The text holds something that has the form of a secret key");
        }
        return objections;
    }

    private static String host(String link) {
        return link.replaceFirst("^(?:[a-zA-Z]+:)?/*", "").replaceFirst("[/?#].*$", "");
    }
}
