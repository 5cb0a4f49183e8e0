package pro.supportmax.transfer;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How imports are taken in.
 *
 * @param folder where what is uploaded lies until it is imported
 * @param unpacked the most that a zip may hold, unpacked
 */
@ConfigurationProperties("supportmax.transfer")
record TransferSettings(
        @DefaultValue("data/imports") Path folder,
        @DefaultValue("20GB") DataSize unpacked) {}
