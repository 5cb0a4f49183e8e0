package pro.supportmax.triage.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTests {

    private static final Languages languages = new Languages(List.of("en", "de", "fr", "es", "nl", "ja", "ru"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How can I change the plan of our workspace? | en",
                "Seit gestern schlägt unser Export immer wieder fehl | de",
                "Wie kann ich mein Passwort in der App aendern? | de",
                "Je n'arrive plus à me connecter à mon compte | fr",
                "No puedo descargar la factura de este mes | es",
                "Ik kan sinds vandaag niet meer inloggen | nl",
                "パスワードを忘れました | ja",
                "Не могу войти в систему | ru",
                "help me canceling order 00004587345 | en",
                "Rechnung verschwunden | de",
                "Wachtwoord vergeten | nl",
                "2026年11月からログインできません | ja"
            })
    void tellsTheLanguage(String text, String language) {
        assertThat(languages.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "CON-102",
                "ok",
                "refund pls",
                "thx",
                "hello",
                "reset password",
                "invoice missing",
                "12345",
                "😀😀😀",
                "https://example.org/de/hilfe"
            })
    void takesWhatItCannotTellForEnglish(String text) {
        assertThat(languages.of(text)).isEqualTo("en");
    }

    @Test
    void knowsPlainEnglishWithoutAnyModel() {
        assertThat(English.plain("Can you tell me how to reset my password?")).isTrue();
        assertThat(English.plain("Wat is de prijs van de export in mijn plan")).isFalse();
        assertThat(English.plain("Ich will in der App an die Rechnung, was mache ich?"))
                .isFalse();
    }
}
