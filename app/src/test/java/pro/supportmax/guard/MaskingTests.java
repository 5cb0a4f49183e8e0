package pro.supportmax.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTests {

    private static final Guard guard = new Guard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL_ADDRESS|Write to ola.nordmann+x@firma.example please|ola.nordmann+x@firma.example",
                "PHONE_NUMBER|Call me at 0176 5550 1234 after five|0176 5550 1234",
                "PHONE_NUMBER|My line is +44 20 7946 0958 today|+44 20 7946 0958",
                "CREDIT_CARD|It was 4111 1111 1111 1111 that failed|4111 1111 1111 1111",
                "IBAN_CODE|Pay to DE89 3704 0044 0532 0130 00 then|DE89 3704 0044 0532 0130 00",
                "US_SSN|SSN 078-05-1120 here|078-05-1120",
                "IP_ADDRESS|from 203.0.113.7 at night|203.0.113.7",
                "AGE|She just turned 41 and|41",
                "ZIP_CODE|My zip code is 90210 now|90210",
                "STREET_ADDRESS|Send it to 742 Evergreen Terrace Apt 3 please|742 Evergreen Terrace Apt 3",
                "STREET_ADDRESS|wir sitzen in der Lindenstraße 14 seit Mai|Lindenstraße 14",
                "PERSON|My name is Nkechi Obi and I cannot log in|Nkechi Obi",
                "PERSON|I spoke to Mr. Quillfeather on Monday|Quillfeather",
                "PERSON|Yesterday Beatriz wrote to you|Beatriz",
                "US_DRIVER_LICENSE|driver's license number is D1234567 ok|D1234567"
            })
    void findsByForm(String type, String text, String value) {
        var masked = guard.mask(text);
        assertThat(masked.spans())
                .filteredOn(span -> span.type().equals(type))
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly(value);
        assertThat(masked.text()).doesNotContain(value).contains("[" + type + "_1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cancel order 370795561790 please",
                "Lumen Bridge 2026.9.1 fails with CON-104 since Monday",
                "Hi team, the export of Sales Germany shows 12 rows",
                "I'm sorry, Hello Support, This Is Not Working",
                "We ran 1,240 refreshes in October 2026",
                "Invoice INV-2231 of March is wrong by 42.00 USD"
            })
    void leavesWhatTheModelNeeds(String text) {
        assertThat(guard.mask(text).spans()).isEmpty();
    }

    @Test
    void oneValueHasOnePlaceholderAndComesBack() {
        var text = "I am a@b.example; yes, a@b.example and c@d.example";
        var masked = guard.mask(text);
        assertThat(masked.text()).isEqualTo("I am [EMAIL_ADDRESS_1]; yes, [EMAIL_ADDRESS_1] and [EMAIL_ADDRESS_2]");
        assertThat(masked.unmask("Dear [EMAIL_ADDRESS_2] and [EMAIL_ADDRESS_1]"))
                .isEqualTo("Dear c@d.example and a@b.example");
    }

    @Test
    void keepsValuesOutOfItsOwnWords() {
        assertThat(guard.mask("a@b.example").toString()).doesNotContain("a@b");
    }

    @Property(tries = 300)
    void unmaskingGivesBackEveryText(@ForAll @StringLength(max = 300) String text) {
        assertThat(guard.mask(text).unmask(guard.mask(text).text())).isEqualTo(text);
    }

    @Property(tries = 300)
    void spansAreInOrderAndApart(@ForAll @StringLength(max = 300) String text) {
        List<Span> spans =
                guard.mask(text + " 4111 1111 1111 1111, a@b.example").spans();
        for (var i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
    }
}
