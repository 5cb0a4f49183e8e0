package pro.supportmax.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTests {

    @Test
    void addressesAreComparedWithoutRegardToCase() {
        assertThat(new Identity(null, " Maya@Nordlicht.EXAMPLE ", null).email()).isEqualTo("maya@nordlicht.example");
    }

    @Test
    void blankPartsAreMissingParts() {
        assertThat(new Identity(" ", "", "\t")).isEqualTo(new Identity(null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maya", "maya@", "@host", "a b@host", "a@b@c", "a@b\nBcc:x@y", "a@b\0"})
    void refusesWhatIsNoAddress(String email) {
        assertThatThrownBy(() -> email(email)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ma\0ya", "Ma\uD83Dya", "Ma\nya"})
    void refusesNamesThatAreNoText(String name) {
        assertThatThrownBy(() -> new Identity(null, null, name)).hasMessageContaining("The name holds characters");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> new Identity("x".repeat(201), null, null)).hasMessageContaining("200");
    }

    @Test
    void aDraftNeedsSomethingToBeFoundBy() {
        assertThatThrownBy(() -> draft(null, null)).hasMessageContaining("external id or an e-mail address");
    }

    private static void email(@Nullable String email) {
        assertThat(new Identity(null, email, null)).isNotNull();
    }

    private static CustomerDraft draft(@Nullable String externalId, @Nullable String email) {
        return new CustomerDraft(externalId, email, "Maya", null, null, null, null);
    }
}
