package pro.supportmax.console.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import pro.supportmax.kernel.Citation;

/**
 * A numbered source of an answer.
 *
 * @param number from 1
 * @param url of the first section that is quoted, relative to the product's address
 * @param quotes the sentences that the answer took from there
 */
public record Source(int number, String title, String url, List<String> quotes) {

    /** One source for each article that is quoted, in the order in which the answer comes to them. */
    public static List<Source> of(List<Citation> citations) {
        var articles = citations.stream()
                .collect(Collectors.groupingBy(Citation::article, LinkedHashMap::new, Collectors.toList()));
        var sources = new ArrayList<Source>();
        articles.forEach((_, quoted) -> sources.add(new Source(
                sources.size() + 1,
                quoted.getFirst().title(),
                quoted.getFirst().url(),
                quoted.stream().map(Citation::quote).distinct().toList())));
        return sources;
    }
}
