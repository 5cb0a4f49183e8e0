package pro.supportmax.console.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pro.supportmax.tickets.Priority;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.TicketRefused;
import pro.supportmax.tickets.View;

class WordsTests {

    private final Words words = new Words();

    static Stream<String> neededForEveryValue() {
        return Stream.of(
                        Arrays.stream(Status.values()).map(status -> "status." + status.word()),
                        Arrays.stream(Priority.values()).map(priority -> "priority." + priority.word()),
                        Arrays.stream(TicketRefused.Rule.values())
                                .map(rule -> "refused." + rule.name().toLowerCase(Locale.ROOT)),
                        Arrays.stream(View.values())
                                .map(view -> "view." + view.name().toLowerCase(Locale.ROOT))
                                .flatMap(view -> Stream.of(view, view + ".icon", view + ".hint", view + ".empty")))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("neededForEveryValue")
    void hasWordsForEveryValue(String key) {
        assertThat(words.of(key)).isNotBlank();
    }

    @Test
    void doesNotMakeWordsUp() {
        assertThatThrownBy(() -> words.of("no.such.text")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"export_failed,Export failed", "CustomerWrote,Customer Wrote", "ada.lovelace,Ada lovelace"})
    void spellsIdentifiers(String identifier, String spelled) {
        assertThat(Words.spelled(identifier)).isEqualTo(spelled);
    }

    @ParameterizedTest
    @CsvSource({"Maya Lindqvist,ML", "Ana Maria de Souza,AS", "ada@example.org,A", "😀 Smile,😀S"})
    void abbreviatesNames(String name, String initials) {
        assertThat(Words.initials(name)).isEqualTo(initials);
    }
}
