package pro.supportmax.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pro.supportmax.quality.GoldenCase.Must;
import pro.supportmax.quality.GoldenCase.Split;
import pro.supportmax.quality.GoldenCase.Step;
import pro.supportmax.quality.spi.Candidate.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One file of golden cases, as people write it. */
final class GoldenFile {

    private static final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private record WrittenFile(@Nullable List<WrittenCase> cases) {}

    private record WrittenCase(
            @Nullable String id,
            @Nullable String split,
            @Nullable String when,
            @Nullable List<WrittenStep> turns,
            @Nullable WrittenGiven given,
            @Nullable String domain,
            @Nullable String intent,
            @Nullable String priority,
            @Nullable WrittenMust must,
            @Nullable WrittenNever never) {}

    private record WrittenStep(
            @Nullable String when,
            @Nullable WrittenMust must,
            @Nullable WrittenNever never) {}

    private record WrittenGiven(@Nullable String customer) {}

    private record WrittenNever(@Nullable List<String> contains) {}

    private record WrittenMust(
            @Nullable String outcome,
            @Nullable List<String> cites,

            @JsonProperty("cites_all") @Nullable List<List<String>> citesAll,

            @Nullable List<List<String>> contains) {}

    private GoldenFile() {}

    static List<GoldenCase> read(Path file) {
        var name = file.getFileName().toString();
        try {
            var written = yaml.readValue(file.toFile(), WrittenFile.class);
            var cases = new ArrayList<GoldenCase>();
            for (var each : orEmpty(written.cases())) {
                cases.add(understand(name, each));
            }
            return cases;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name + " is not a file of golden cases: " + e.getOriginalMessage(), e);
        }
    }

    private static GoldenCase understand(String file, WrittenCase written) {
        var id = written.id();
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException(file + " has a case without an id");
        }
        try {
            var given = written.given();
            var understood = new GoldenCase(
                    id,
                    file,
                    word(Split.class, "split", written.split()),
                    given == null ? null : given.customer(),
                    written.domain(),
                    priority(written.priority()),
                    steps(written));
            checkThatSomethingIsJudged(understood);
            return understood;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Case " + id + " in " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<Step> steps(WrittenCase written) {
        var turns = written.turns();
        if (turns == null) {
            return List.of(step(new WrittenStep(written.when(), written.must(), written.never())));
        }
        if (turns.isEmpty() || written.when() != null || written.must() != null || written.never() != null) {
            throw new IllegalArgumentException("it has either turns, or when, must and never of its own");
        }
        return turns.stream().map(GoldenFile::step).toList();
    }

    private static Step step(WrittenStep written) {
        var when = written.when();
        if (when == null || when.isBlank()) {
            throw new IllegalArgumentException("the customer says nothing (when)");
        }
        var never = written.never();
        return new Step(when, must(written.must()), never == null ? List.of() : orEmpty(never.contains()));
    }

    private static @Nullable Must must(@Nullable WrittenMust written) {
        if (written == null) {
            return null;
        }
        var cites = new ArrayList<>(orEmpty(written.citesAll()));
        if (!orEmpty(written.cites()).isEmpty()) {
            cites.add(orEmpty(written.cites()));
        }
        return new Must(word(Outcome.class, "outcome", written.outcome()), cites, orEmpty(written.contains()));
    }

    private static void checkThatSomethingIsJudged(GoldenCase understood) {
        var judged = understood.steps().stream().anyMatch(step -> step.must() != null);
        if (!judged && understood.domain() == null && understood.priority() == null) {
            throw new IllegalArgumentException("nothing must come of it: no must, no domain, no priority");
        }
    }

    private static @Nullable String priority(@Nullable String written) {
        if (written != null && !written.matches("P[1-4]")) {
            throw new IllegalArgumentException("the priority is P1, P2, P3 or P4, not " + written);
        }
        return written;
    }

    private static <E extends Enum<E>> E word(Class<E> type, String field, @Nullable String written) {
        for (var each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(written)) {
                return each;
            }
        }
        throw new IllegalArgumentException("the " + field + " is none: " + written);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
