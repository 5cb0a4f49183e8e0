package pro.supportmax.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;

class TextsTests {

    private static final CustomerId MAYA = new CustomerId(new UUID(7, 7));
    private static final Actor CUSTOMER = Actor.customer(MAYA);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u2003"})
    void refusesEmptyMessages(String text) {
        assertThatThrownBy(() -> NewMessage.inbound(CUSTOMER, "Maya", text)).hasMessage("The message is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\uD83D", "\uDE00x"})
    void refusesWhatIsNoText(String text) {
        assertThatThrownBy(() -> NewMessage.inbound(CUSTOMER, "Maya", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The message holds");
    }

    @Test
    void takesAHundredThousandCharactersAndNotOneMore() {
        assertThatCode(() -> NewMessage.inbound(CUSTOMER, "Maya", "x".repeat(100_000)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> NewMessage.inbound(CUSTOMER, "Maya", "x".repeat(100_001)))
                .hasMessage("The message has 100001 characters; the limit is 100000");
    }

    @Test
    void keepsTheTextAsItWasWritten() {
        assertThat(NewMessage.inbound(CUSTOMER, "", "  two\r\n lines 😀 ").text())
                .isEqualTo("  two\r\n lines 😀 ");
    }

    @Test
    void nobodyWritesInAnothersPlace() {
        assertThatThrownBy(() -> new NewMessage(Message.Kind.OUTBOUND, CUSTOMER, "Maya", "text", null, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new NewMessage(Message.Kind.INBOUND, Actor.ai("general"), "AI", "text", null, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesASubjectOfTheFirstLine() {
        assertThat(NewTicket.subjectOf("\n  My export\tfails \nsince Monday")).isEqualTo("My export fails");
        assertThat(NewTicket.subjectOf("word ".repeat(40))).hasSize(80).endsWith("word…");
        assertThat(NewTicket.subjectOf("😀".repeat(100))).endsWith("😀…");
        assertThat(NewTicket.subjectOf("x".repeat(100_000))).hasSize(80);
        assertThat(NewTicket.subjectOf("\u0001\u0002\nMy export fails")).isEqualTo("My export fails");
        assertThat(NewTicket.subjectOf("\u0001")).isEqualTo("…");
    }

    @Test
    void subjectsAreOneLine() {
        assertThat(new NewTicket(MAYA, "chat", " a\r\n b\tc ", Handler.AI).subject())
                .isEqualTo("a b c");
        assertThatThrownBy(() -> new NewTicket(MAYA, "chat", "x".repeat(301), Handler.AI))
                .hasMessageContaining("the limit is 300");
    }
}
