package pro.supportmax.triage.training;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What triage learns from.
 *
 * @param folder the operator's own training files, laid out as ours; they add to ours and replace by id
 * @param model the folder where what was learned is kept
 */
@ConfigurationProperties("supportmax.triage.training")
record SchoolSettings(
        @DefaultValue("data/triage") Path folder,
        @DefaultValue("data/triage-model") Path model) {}
