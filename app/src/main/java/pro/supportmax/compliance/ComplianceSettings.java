package pro.supportmax.compliance;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key of the vault comes from.
 *
 * @param folder where {@code vault.key} lies, readable by its owner only; made when something is sealed first
 * @param vaultKey what a {@code vault.key} holds, for several machines on one database; empty = the file
 */
@ConfigurationProperties("supportmax.compliance")
record ComplianceSettings(
        @DefaultValue("data") Path folder, @DefaultValue("") String vaultKey) {

    @Override
    public String toString() {
        return "ComplianceSettings[folder=" + folder + "]";
    }
}
