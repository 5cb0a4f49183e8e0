package pro.supportmax.triage;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is recognised in messages.
 *
 * @param terms Spring resource locations of the files that name the company's products and parts
 * @param languages ISO 639-1 codes of the languages that customers write in; fewer means less memory
 * @param phoneRegion ISO 3166 code of the country whose phone numbers need no country code; empty = none
 */
@ConfigurationProperties("supportmax.triage")
record PerceptionSettings(
        @DefaultValue("classpath:demo/terms.yaml") List<String> terms,

        @DefaultValue({
            "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ro", "hu", "tr", "el", "ru",
            "uk", "ar", "he", "fa", "hi", "bn", "th", "vi", "id", "zh", "ja", "ko"
        })
        List<String> languages,

        @DefaultValue("US") String phoneRegion) {}
