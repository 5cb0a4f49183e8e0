package pro.supportmax.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The audit trail outlives what customers may have deleted, so no fact may carry their words or names. */
class TicketFactsTests {

    /** Texts that facts may carry, each chosen from configuration or spelled as one word. */
    private static final Set<String> HARMLESS = Set.of(
            "Opened.inbox",
            "Escalated.team",
            "Assigned.team",
            "Assigned.assignee",
            "Tagged.tag",
            "Untagged.tag",
            "FieldSet.field");

    record Leaking(String subjectLine, Object anything) {}

    @Test
    void noFactCarriesACustomersWords() {
        var facts = Arrays.stream(TicketEvent.class.getPermittedSubclasses());
        assertThat(texts(facts)).isEqualTo(new TreeSet<>(HARMLESS));
    }

    @Test
    void theWalkWouldNoticeALeak() {
        assertThat(texts(Stream.of(Leaking.class))).containsExactly("Leaking.anything", "Leaking.subjectLine");
    }

    private static TreeSet<String> texts(Stream<Class<?>> records) {
        return records.flatMap(r -> Arrays.stream(r.getRecordComponents()))
                .filter(TicketFactsTests::couldHoldText)
                .map(c -> c.getDeclaringRecord().getSimpleName() + "." + c.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean couldHoldText(RecordComponent part) {
        var type = part.getType();
        var harmless = type.isEnum()
                || type.isPrimitive()
                || Set.of("Instant", "UUID", "TicketId", "CustomerId", "Actor").contains(type.getSimpleName());
        return !harmless;
    }
}
