package pro.supportmax.triage.entities;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which things are recognised in messages.
 *
 * @param terms Spring resource locations of the files that name the company's products and parts
 * @param phoneRegion ISO 3166 code of the country whose phone numbers need no country code; empty = none
 */
@ConfigurationProperties("supportmax.triage")
record EntitySettings(
        @DefaultValue("classpath:demo/terms.yaml") List<String> terms,
        @DefaultValue("US") String phoneRegion) {}
