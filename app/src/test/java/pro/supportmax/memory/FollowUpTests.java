package pro.supportmax.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTests {

    private static final List<String> EARLIER = List.of("Good morning", "How many seats does Basic include?");

    @ParameterizedTest
    @ValueSource(strings = {"And on the Pro plan?", "What about Enterprise?", "how much does it cost", "Why?"})
    void completesAMessageThatLeansOnTheOneBefore(String message) {
        assertThat(FollowUp.complete(message, EARLIER)).isEqualTo("How many seats does Basic include?\n" + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I reset my password?",
                "Export fails with EXP-202",
                "I read about your refunds and wonder whether that also holds for the yearly plan that we bought"
            })
    void leavesAMessageThatStandsAlone(String message) {
        assertThat(FollowUp.complete(message, EARLIER)).isEqualTo(message);
    }

    @Test
    void hasNothingToAddToAFirstMessage() {
        assertThat(FollowUp.complete("And on Pro?", List.of())).isEqualTo("And on Pro?");
    }
}
