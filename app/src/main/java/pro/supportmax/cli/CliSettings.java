package pro.supportmax.cli;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What happens in the terminal when the product is ready.
 *
 * @param folder where the file {@code address} tells the other commands how to reach this process
 * @param rehearse whether to live through a first start and end, see {@link Rehearsal}
 * @param open whether to open the console in the browser of whoever started it
 */
@ConfigurationProperties("supportmax.cli")
record CliSettings(
        @DefaultValue("data") Path folder,
        @DefaultValue("false") boolean open) {}
