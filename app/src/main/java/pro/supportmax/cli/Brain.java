package pro.supportmax.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import pro.supportmax.triage.Triage;

/** Only the parts of the product that understand a text, in this process: no ledger, no server, a second to start. */
final class Brain implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Brain(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param folder the data folder, whose own triage files and trained classifiers count */
    static Brain open(Path folder) {
        return new Brain(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .run("--supportmax.data=" + folder, "--logging.level.pro.supportmax=warn"));
    }

    Triage triage() {
        return context.getBean(Triage.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @ComponentScan({"pro.supportmax.guard", "pro.supportmax.models", "pro.supportmax.triage"})
    @ConfigurationPropertiesScan({"pro.supportmax.guard", "pro.supportmax.models", "pro.supportmax.triage"})
    @ImportAutoConfiguration(JacksonAutoConfiguration.class)
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
