package pro.supportmax.triage.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.tickets.Priority;
import pro.supportmax.triage.Label;
import pro.supportmax.triage.Mood;

class PrioritiesTests {

    private final Priorities priorities = new Priorities();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Production is down for all our users | P1",
                "Nobody in the company can log in | P1",
                "We have a security breach, somebody is downloading our records right now | P1",
                "Our dashboards show customers that are not ours, with names and addresses | P1",
                "The export fails and I must send the report today | P2",
                "The chart is blue and I would like it grey | P3",
                "No rush: is there a way to print the axis in grey? | P4",
                "Thanks a lot! | P4",
                "What happens when everybody is locked out? | P3",
                "How do you protect us from a data breach? | P3",
                "Can everyone access my dashboard? | P3",
                "Everyone can log in, only the colours are odd | P3",
                "I just checked my statement and do not recognise a payment | P3",
                "We can work normally, but nobody can hand over the ownership | P3",
                "About sixty colleagues can't reach the app any more | P2",
                "Our works council asks who opened it in the last weeks | P3",
                "My account was locked after five tries, how do I get in? | P3"
            })
    void rulesKnowWhatIsUrgent(String text, Priority expected) {
        assertThat(judge(text, "normal", 0.7).priority()).isEqualTo(expected);
    }

    @Test
    void followsTheHeadWhereNoRuleSpeaks() {
        assertThat(judge("It is bad", "urgent", 0.95).priority()).isEqualTo(Priority.P1);
        assertThat(judge("It is bad", "urgent", 0.6).priority()).isEqualTo(Priority.P2);
        assertThat(judge("It is bad", "high", 0.6).priority()).isEqualTo(Priority.P2);
        assertThat(judge("It is bad", "low", 0.6).priority()).isEqualTo(Priority.P4);
    }

    @Test
    void takesTheCustomerAtTheirWord() {
        assertThat(judge("The export fails for all our users but it is not urgent", "high", 0.9)
                        .priority())
                .isEqualTo(Priority.P3);
        assertThat(judge("How do I delete a workspace?", "urgent", 0.95).priority())
                .isEqualTo(Priority.P3);
    }

    @Test
    void namesItsReason() {
        assertThat(judge("Production is down", "normal", 0.5).reason())
                .isEqualTo("Rule production-down: a live system is down (\"production … is down\").");
        assertThat(judge("It is bad", "high", 0.61).reason()).isEqualTo("The text reads as high (61 % sure).");
    }

    private Judged judge(String text, String urgency, double confidence) {
        return priorities.judge(text, new Label(urgency, new Confidence(confidence)), Mood.NEUTRAL, List.of());
    }
}
