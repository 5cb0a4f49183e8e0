package pro.supportmax.console.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pro.supportmax.console.frame.Words;
import pro.supportmax.console.ticket.Portrait.Entry;
import pro.supportmax.console.ticket.TurnCard.Evidence;
import pro.supportmax.console.ticket.TurnCard.Piece;
import pro.supportmax.kernel.Citation;

/** Turns what a step rests on into named values and pieces of text. */
@Component
class Findings {

    private final Words words;

    Findings(Words words) {
        this.words = words;
    }

    List<Evidence> of(String stage, Detail detail) {
        return switch (stage) {
            case "screen" -> screened(detail);
            case "read" -> read(detail);
            case "brief" -> briefed(detail);
            case "work" -> detail.list("findings").stream().flatMap(this::found).toList();
            case "decide" -> decided(detail);
            default -> List.of();
        };
    }

    private List<Evidence> screened(Detail detail) {
        var taints = detail.list("taints").stream()
                .map(taint -> piece(taint.textOr("quote", ""), List.of(Words.spelled(taint.textOr("kind", "")))))
                .toList();
        return pieces("taints", taints);
    }

    private List<Evidence> read(Detail detail) {
        var evidence = new ArrayList<Evidence>();
        evidence.addAll(pieces(
                "segments", detail.list("segments").stream().map(this::segment).toList()));
        evidence.addAll(facts(
                "entities",
                detail.list("entities").stream()
                        .map(each -> new Entry(Words.spelled(each.textOr("type", "")), each.textOr("value", "")))
                        .toList()));
        var mood = Words.spelled(detail.textOr("mood", "").toLowerCase(Locale.ROOT));
        evidence.addAll(facts(
                "reading",
                Stream.of(
                                new Entry(words.of("choose.priority"), detail.textOr("priority_reason", "")),
                                new Entry(
                                        words.of("reading.mood"),
                                        (mood + " " + Figures.percent(detail.number("mood_confidence"))).strip()),
                                new Entry(words.of("customer.language"), detail.textOr("language", "")))
                        .filter(entry -> !entry.value().isEmpty())
                        .toList()));
        return evidence;
    }

    private Piece segment(Detail segment) {
        var domain = segment.inner("domain");
        var intent = segment.inner("intent");
        var act = segment.textOr("act", "ask");
        var labels = act.equals("ask")
                ? Stream.of(
                                segment.is("out_of_scope")
                                        ? words.of("out_of_scope")
                                        : Words.spelled(domain.textOr("id", "")),
                                segment.is("out_of_scope") ? "" : Words.spelled(intent.textOr("id", "")))
                        .filter(label -> !label.isEmpty())
                        .toList()
                : List.of(Words.spelled(act));
        var sure = intent.number("confidence");
        return new Piece(
                segment.textOr("text", ""),
                labels,
                Figures.percent(sure),
                sure.orElse(0) > 0 ? sure.getAsDouble() : null,
                null,
                false);
    }

    private List<Evidence> briefed(Detail detail) {
        var evidence = new ArrayList<Evidence>();
        evidence.addAll(pieces(
                "question",
                detail.text("question").stream()
                        .map(question -> piece(question, List.of()))
                        .toList()));
        evidence.addAll(pieces(
                "profile",
                detail.texts("profile").stream()
                        .map(line -> piece(line, List.of()))
                        .toList()));
        return evidence;
    }

    private Stream<Evidence> found(Detail finding) {
        var citations = finding.citations();
        var quoted = citations.stream().map(Citation::url).collect(Collectors.toSet());
        var passages = finding.list("passages").stream()
                .map(passage -> passage(passage, quoted.contains(passage.textOr("url", ""))))
                .toList();
        var title = words.of("evidence.passages", finding.textOr("question", ""));
        var reason = finding.text("reason")
                .map(why -> new Evidence(words.of("evidence.reason"), List.of(), List.of(piece(why, List.of()))));
        return Stream.of(
                        pieces(
                                "quotes",
                                citations.stream()
                                        .map(Findings::quote)
                                        .distinct()
                                        .toList())
                                .stream(),
                        reason.stream(),
                        Stream.of(new Evidence(title, List.of(), passages)))
                .flatMap(each -> each);
    }

    private static Piece quote(Citation citation) {
        return new Piece(citation.quote(), List.of(citation.title()), "", null, citation.url(), true);
    }

    private static Piece passage(Detail passage, boolean used) {
        var section = passage.text("section").map(name -> " › " + name).orElse("");
        return new Piece(
                passage.textOr("title", "") + section,
                List.of(),
                Figures.score(passage.number("score")),
                null,
                passage.textOr("url", "/help"),
                used);
    }

    private List<Evidence> decided(Detail detail) {
        var facts = new ArrayList<Entry>();
        detail.text("decision").ifPresent(word -> facts.add(new Entry(words.of("decision.what"), Words.spelled(word))));
        detail.text("cause")
                .ifPresent(cause -> facts.add(
                        new Entry(words.of("decision.cause"), Words.spelled(cause.toLowerCase(Locale.ROOT)))));
        detail.text("team").ifPresent(team -> facts.add(new Entry(words.of("choose.team"), Words.spelled(team))));
        if (detail.number("confidence").isPresent()) {
            facts.add(new Entry(words.of("decision.sure"), Figures.percent(detail.number("confidence"))));
        }
        return facts("rule", facts);
    }

    private static Piece piece(String text, List<String> labels) {
        return new Piece(text, labels, "", null, null, false);
    }

    private List<Evidence> pieces(String title, List<Piece> pieces) {
        return pieces.isEmpty() ? List.of() : List.of(new Evidence(words.of("evidence." + title), List.of(), pieces));
    }

    private List<Evidence> facts(String title, List<Entry> facts) {
        return facts.isEmpty() ? List.of() : List.of(new Evidence(words.of("evidence." + title), facts, List.of()));
    }
}
