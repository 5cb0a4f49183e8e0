package pro.supportmax.agents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupportTests {

    private static final String PASSAGE =
            "Password reset links are valid for 30 minutes and work once. Request a new link on the sign-in page.";

    @Test
    void findsTheSentenceThatSupportsAParaphrase() {
        assertThat(Support.of("The reset link works once and is valid for 30 minutes.", PASSAGE))
                .contains("Password reset links are valid for 30 minutes and work once.");
    }

    @Test
    void refusesAFigureThatThePassageDoesNotName() {
        assertThat(Support.of("Password reset links are valid for 60 minutes.", PASSAGE))
                .isEmpty();
    }

    @Test
    void refusesWhatThePassageDoesNotSay() {
        assertThat(Support.of("Administrators receive weekly security summaries automatically.", PASSAGE))
                .isEmpty();
    }
}
