package pro.supportmax.triage.languages;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which languages are recognised.
 *
 * @param languages ISO 639-1 codes of the languages that customers write in; fewer means less memory
 */
@ConfigurationProperties("supportmax.triage")
record LanguageSettings(
        @DefaultValue({
            "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ro", "hu", "tr", "el", "ru",
            "uk", "ar", "he", "fa", "hi", "bn", "th", "vi", "id", "zh", "ja", "ko"
        })
        List<String> languages) {}
