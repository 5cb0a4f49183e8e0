package pro.supportmax.console.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.console.frame.Moments;
import pro.supportmax.console.frame.Words;
import pro.supportmax.desk.Trace;
import pro.supportmax.desk.TurnView;
import pro.supportmax.tickets.Message;

/** Tells what the AI did, turn by turn, so that a support lead follows it without a manual. */
@Component
class TurnCards {

    private final Findings findings;
    private final Moments moments;
    private final Words words;

    TurnCards(Findings findings, Moments moments, Words words) {
        this.findings = findings;
        this.moments = moments;
        this.words = words;
    }

    /** The newest turn first. */
    List<TurnCard> of(List<TurnView> turns, List<Message> messages) {
        Map<UUID, Message> byId = messages.stream().collect(Collectors.toMap(Message::id, Function.identity()));
        return turns.reversed().stream()
                .map(turn -> card(turn, byId.get(turn.message())))
                .toList();
    }

    /** The draft of a turn whose answer a teammate has to send. */
    static Optional<Draft> draft(TurnView turn) {
        if (!"suggested".equals(turn.decision())) {
            return Optional.empty();
        }
        return step(turn.trace(), "decide")
                .map(TurnCards::detail)
                .flatMap(detail -> detail.text("draft")
                        .map(text -> new Draft(
                                turn.id(),
                                turn.message(),
                                turn.doneAt() == null ? turn.createdAt() : turn.doneAt(),
                                text,
                                detail.citations())));
    }

    private TurnCard card(TurnView turn, @Nullable Message message) {
        var micros = turn.trace().steps().stream().mapToLong(Trace.Step::micros).sum();
        var why = why(turn);
        return new TurnCard(
                turn.id().toString(),
                title(turn),
                message == null ? "" : "“" + message.text().strip() + "”",
                micros == 0 ? "" : Figures.time(micros),
                moments.of(turn.createdAt()),
                why.map(Why::title).orElse(null),
                why.map(Why::text).orElse(null),
                turn.trace().steps().stream()
                        .map(step -> step(step, turn.trace()))
                        .toList());
    }

    private String title(TurnView turn) {
        if (turn.decision() == null) {
            return words.of("turn." + turn.state());
        }
        var sources = step(turn.trace(), "work").map(TurnCards::detail).stream()
                .flatMap(detail -> detail.list("findings").stream())
                .flatMap(finding -> finding.citations().stream())
                .map(citation -> citation.article())
                .distinct()
                .count();
        return turn.decision().equals("answered") && sources > 0
                ? words.of("turn.answered.sources", sources)
                : words.of("turn." + turn.decision());
    }

    private record Why(String title, String text) {}

    private Optional<Why> why(TurnView turn) {
        if (turn.state().equals("parked")) {
            var error = Words.spelled(turn.error() == null ? "" : turn.error());
            return Optional.of(
                    new Why(words.of("turn.why.parked"), words.of("turn.parked.why", turn.attempts(), error)));
        }
        var title = turn.decision() == null ? Optional.<String>empty() : words.find("turn.why." + turn.decision());
        return title.flatMap(asked -> decision(turn.trace()).map(step -> new Why(asked, step.summary())));
    }

    /** The release check has the last word; where it changed nothing it repeats the decision. */
    private static Optional<Trace.Step> decision(Trace trace) {
        return Stream.of("release", "decide")
                .flatMap(stage -> step(trace, stage).stream())
                .findFirst();
    }

    private TurnCard.Step step(Trace.Step step, Trace trace) {
        var detail = detail(step);
        var evidence = new ArrayList<>(findings.of(step.stage(), detail));
        evidence.add(new TurnCard.Evidence(
                "", List.of(new Portrait.Entry(words.of("time.took"), Figures.time(step.micros()))), List.of()));
        return new TurnCard.Step(
                step.stage(),
                words.find("step." + step.stage()).orElseGet(() -> Words.spelled(step.stage())),
                result(step, trace),
                figure(step.stage(), detail),
                detail.list("taints").isEmpty() ? "" : "warn-step",
                evidence);
    }

    /** A release check that lets everything through would only repeat the decision. */
    private String result(Trace.Step step, Trace trace) {
        var repeats = step.stage().equals("release")
                && step(trace, "decide")
                        .filter(decided -> decided.summary().equals(step.summary()))
                        .isPresent();
        return repeats ? words.of("step.release.passed") : step.summary();
    }

    /** How sure the step is; of several answers the least sure counts. */
    private static String figure(String stage, Detail detail) {
        var sure = switch (stage) {
            case "read" ->
                detail.list("segments").stream()
                        .flatMapToDouble(segment -> segment.inner("intent").number("confidence").stream());
            case "work" ->
                detail.list("findings").stream().flatMapToDouble(finding -> finding.number("confidence").stream());
            case "decide" -> detail.number("confidence").stream();
            default -> DoubleStream.empty();
        };
        return Figures.percent(sure.min());
    }

    private static Detail detail(Trace.Step step) {
        return Detail.of(step.detail());
    }

    private static Optional<Trace.Step> step(Trace trace, String stage) {
        return trace.steps().stream().filter(step -> step.stage().equals(stage)).findFirst();
    }
}
