package pro.supportmax.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.supportmax.quality.GoldenCase.Split;
import pro.supportmax.quality.spi.Candidate;
import pro.supportmax.quality.spi.Candidate.Outcome;

class GoldenSetTests {

    private static final String GOOD = """
            cases:
            - id: seats
              split: test
              when: "How many seats?"
              given: {customer: "a@example.org"}
              domain: billing
              intent: plan_question
              must:
                outcome: answered
                cites: [basic-plan, compare-plans]
                cites_all: [[a, b], [c]]
                contains: ["3 seats", ["$8", "8 dollars"]]
              never:
                contains: ["free"]
            - id: chat
              split: tune
              turns:
              - {when: "And on Pro?", must: {outcome: answered, contains: ["10"]}}
              - {when: "Thanks", must: {outcome: abstained}}
            - id: route
              split: tune
              when: "All is down"
              domain: technical
              priority: P1
            """;

    @TempDir
    Path folder;

    @Test
    void readsCasesAsPeopleWriteThem() throws IOException {
        write("a.yaml", GOOD);

        var cases = GoldenSet.read(folder).cases();

        assertThat(cases).extracting(GoldenCase::id).containsExactly("seats", "chat", "route");
        var seats = cases.getFirst();
        assertThat(seats.split()).isEqualTo(Split.TEST);
        assertThat(seats.customer()).isEqualTo("a@example.org");
        assertThat(seats.steps())
                .containsExactly(new GoldenCase.Step(
                        "How many seats?",
                        new GoldenCase.Must(
                                Outcome.ANSWERED,
                                List.of(List.of("a", "b"), List.of("c"), List.of("basic-plan", "compare-plans")),
                                List.of(List.of("3 seats"), List.of("$8", "8 dollars"))),
                        List.of("free")));
        assertThat(cases.get(1).conversation()).isTrue();
        assertThat(cases.get(2).priority()).isEqualTo("P1");
    }

    @Test
    void putsTheMessagesOfACaseOneAfterTheOther() throws IOException {
        write("a.yaml", GOOD);
        var heard = new ArrayList<String>();
        Candidate candidate = (message, _) -> {
            heard.add(message);
            return Cases.result(Outcome.ANSWERED, Cases.said("10 seats"));
        };

        var scored = Scored.run(GoldenSet.read(folder).cases().get(1), candidate);

        assertThat(heard).containsExactly("And on Pro?", "Thanks");
        assertThat(scored).extracting(Scored::id).containsExactly("chat#1", "chat#2");
        assertThat(scored.getFirst().judgement()).isEqualTo(new Judgement.Right());
        assertThat(scored.getLast().judgement()).isInstanceOf(Judgement.Wrong.class);
    }

    @Test
    void namesFileCaseAndReasonOfWhatItDoesNotUnderstand() throws IOException {
        assertThatThrownBy(() -> GoldenSet.read(folder)).hasMessageContaining("no golden cases");

        write("a.yaml", "cases: [{id: x, split: test, when: hi, domain: billing, oops: 1}]");
        assertThatThrownBy(() -> GoldenSet.read(folder))
                .hasMessageContaining("a.yaml")
                .hasMessageContaining("oops");

        write("a.yaml", "cases: [{id: x, split: often, when: hi, domain: billing}]");
        assertThatThrownBy(() -> GoldenSet.read(folder)).hasMessage("Case x in a.yaml: the split is none: often");

        write("a.yaml", "cases: [{id: x, split: test, when: hi, must: {outcome: guessed}}]");
        assertThatThrownBy(() -> GoldenSet.read(folder)).hasMessageContaining("the outcome is none: guessed");

        write("a.yaml", "cases: [{id: x, split: test, when: hi}]");
        assertThatThrownBy(() -> GoldenSet.read(folder)).hasMessageContaining("nothing must come of it");

        write("a.yaml", "cases: [{id: x, split: test, when: hi, domain: general, priority: P9}]");
        assertThatThrownBy(() -> GoldenSet.read(folder)).hasMessageContaining("P9");
    }

    @Test
    void refusesAnIdThatStandsTwice() throws IOException {
        write("a.yaml", "cases: [{id: x, split: test, when: hi, domain: general}]");
        write("b.yaml", "cases: [{id: x, split: test, when: ho, domain: general}]");

        assertThatThrownBy(() -> GoldenSet.read(folder))
                .hasMessage("The golden case x stands in a.yaml and again in b.yaml");
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name), yaml);
    }
}
