package pro.supportmax.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import pro.supportmax.agents.Finding;
import pro.supportmax.agents.Proposal;
import pro.supportmax.guard.Screened;
import pro.supportmax.guard.Taint;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.knowledge.Passage;
import pro.supportmax.memory.Briefing;
import pro.supportmax.triage.Label;
import pro.supportmax.triage.Reading;
import pro.supportmax.triage.Segment;

/** Puts what a stage did into one sentence for people, and its evidence into a form that JSON can hold. */
record Telling(String summary, Map<String, Object> detail) {

    static Telling screened(Screened screened) {
        var summary = screened.tainted()
                ? "Suspicious: "
                        + screened.taints().stream().map(Taint::kind).distinct().collect(Collectors.joining(", "))
                : "Nothing suspicious";
        return new Telling(summary, Map.of("taints", screened.taints()));
    }

    static Telling read(Reading reading) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("segments", reading.segments().stream().map(Telling::segment).toList());
        detail.put("priority", reading.priority().name());
        detail.put("priority_reason", reading.priorityReason());
        detail.put("mood", reading.mood().name());
        detail.put("mood_confidence", rounded(reading.moodConfidence().value()));
        detail.put("language", reading.language());
        detail.put("entities", reading.entities());
        detail.put("version", reading.version());
        var domains = reading.domains().isEmpty() ? "nothing to work on" : String.join(", ", reading.domains());
        return new Telling(
                domains + "; " + reading.priority() + "; "
                        + reading.mood().name().toLowerCase(Locale.ROOT),
                detail);
    }

    static Telling briefed(Briefing briefing) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("question", briefing.question());
        detail.put("profile", briefing.profile());
        detail.put("history", briefing.history().size());
        detail.put("dropped", briefing.dropped());
        return new Telling(briefing.tokens() + " tokens, " + briefing.history().size() + " earlier messages", detail);
    }

    static Telling proposed(Proposal proposal) {
        var summary = proposal.findings().isEmpty()
                ? "Nothing to answer"
                : proposal.answers().size() + " of " + proposal.findings().size() + " parts answered";
        var detail = new LinkedHashMap<String, Object>();
        detail.put("domain", Objects.requireNonNullElse(proposal.domain(), ""));
        detail.put(
                "findings", proposal.findings().stream().map(Telling::finding).toList());
        return new Telling(summary, detail);
    }

    static Telling decided(Decision decision) {
        return switch (decision) {
            case Decision.Reply reply ->
                new Telling(
                        "Answer, " + Summary.percent(reply.confidence().value()) + " sure",
                        Map.of(
                                "decision",
                                "reply",
                                "confidence",
                                rounded(reply.confidence().value())));
            case Decision.Suggest suggest ->
                new Telling(
                        suggest.why(),
                        Map.of(
                                "decision", "suggest",
                                "draft", suggest.draft().text(),
                                "citations", suggest.draft().citations(),
                                "confidence",
                                        rounded(suggest.draft().confidence().value())));
            case Decision.Resolve _ ->
                new Telling("The customer says that it is solved", Map.of("decision", "resolve"));
            case Decision.Escalate escalate ->
                new Telling(
                        escalate.reason(),
                        Map.of("decision", "escalate", "cause", escalate.cause().name(), "team", escalate.team()));
            case Decision.Stay stay -> new Telling(stay.why(), Map.of("decision", "stay"));
        };
    }

    private static Map<String, Object> segment(Segment segment) {
        var told = new LinkedHashMap<String, Object>();
        told.put("text", segment.text());
        told.put("start", segment.start());
        told.put("end", segment.end());
        told.put("domain", label(segment.domain()));
        told.put("intent", label(segment.intent()));
        told.put("act", segment.act().id());
        told.put("out_of_scope", segment.outOfScope());
        return told;
    }

    private static Map<String, Object> label(Label label) {
        return Map.of("id", label.id(), "confidence", rounded(label.confidence().value()));
    }

    private static Map<String, Object> finding(Finding finding) {
        var told = new LinkedHashMap<String, Object>();
        told.put("specialist", finding.assignment().specialist());
        told.put("question", finding.assignment().question());
        told.put("worded_by", finding.wordedBy());
        told.put("confidence", rounded(finding.answer().confidence().value()));
        told.put("passages", passages(finding.answer().considered()));
        switch (finding.answer()) {
            case Answer.Found found -> told.put("citations", found.citations());
            case Answer.NotFound missing -> told.put("reason", missing.reason());
        }
        return told;
    }

    private static List<Map<String, Object>> passages(List<Passage> passages) {
        return passages.stream()
                .limit(5)
                .map(passage -> Map.<String, Object>of(
                        "article", passage.article(),
                        "title", passage.title(),
                        "section", passage.section(),
                        "url", passage.url(),
                        "score", rounded(passage.score())))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
