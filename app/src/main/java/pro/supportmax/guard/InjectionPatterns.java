package pro.supportmax.guard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds wordings of people who try to steer the machine instead of asking it something. Such a list is telemetry and a
 * reason for caution, never a wall: adaptive attackers get around every published one. What keeps effects safe is that
 * text cannot widen what the machine may do.
 */
final class InjectionPatterns {

    private static final int LONGEST_QUOTE = 200;

    /** Marks that chat formats of language models use to separate roles. */
    private static final Pattern ROLE_MARK = Pattern.compile(
            "<\\|?(?:im_start|im_end|system|assistant|endoftext)\\|?>|\\[/?INST\\]|<</?SYS>>"
                    + "|^[ \\t]{0,8}#{2,6}[ \\t]{0,4}(?:system|instruction)s?\\b"
                    + "|^[ \\t]{0,8}\\[?(?:system|developer)(?: message| prompt)?\\]?[ \\t]{0,4}:"
                    + "(?=.{0,80}\\b(?:you|your|ignore|must|instructions?)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{24,4000}+={0,2}");

    private final List<Nearby> rules;
    private final List<Templates> templates;
    private final Phrases<String> words = new Phrases<>();

    InjectionPatterns(InjectionRules source) {
        this.rules = source.rules().stream()
                .map(rule -> new Nearby(rule, source.words().keySet()))
                .toList();
        this.templates = source.templates().stream().map(Templates::new).toList();
        source.words().forEach((name, lists) -> lists.forEach(list -> list.forEach(phrase -> words.add(phrase, name))));
    }

    /** At most one taint of a kind, the first; what is written in Base64 (RFC 4648) is read as well. */
    List<Taint> find(String text) {
        var found = new LinkedHashMap<String, Taint>();
        inClear(text).forEach(taint -> found.putIfAbsent(taint.kind(), taint));
        BASE64.matcher(text)
                .results()
                .limit(20)
                .flatMap(run -> decoded(run.group()).stream())
                .flatMap(this::inClear)
                .findFirst()
                .ifPresent(taint -> found.putIfAbsent("encoded", new Taint("encoded", taint.quote())));
        return List.copyOf(found.values());
    }

    private Stream<Taint> inClear(String text) {
        var all = Words.of(text).words();
        var hits = words.find(all);
        var taints = new ArrayList<Taint>();
        rules.forEach(rule -> rule.find(all, hits).ifPresent(at -> taints.add(taint(rule.kind(), text, all, at))));
        templates.forEach(each -> each.find(all).ifPresent(at -> taints.add(taint(each.kind(), text, all, at))));
        ROLE_MARK
                .matcher(text)
                .results()
                .findFirst()
                .ifPresent(
                        mark -> taints.add(new Taint("fake-role", mark.group().strip())));
        return taints.stream();
    }

    private static Taint taint(String kind, String text, List<Words.Word> words, Stretch at) {
        var start = words.get(at.from()).start();
        var end = Math.min(words.get(at.to()).end(), start + LONGEST_QUOTE);
        return new Taint(kind, text.substring(start, end));
    }

    private static Optional<String> decoded(String run) {
        try {
            var bytes = Base64.getDecoder().decode(run);
            var text = new String(bytes, StandardCharsets.UTF_8);
            var printable =
                    text.chars().filter(c -> c >= ' ' && c < 127 || c == '\n').count();
            return printable * 10 >= text.length() * 9L ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
