package pro.supportmax;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import pro.supportmax.kernel.Ids;

/** The composition root: the one place that knows the clock and where new ids come from. */
@Modulithic(systemName = "SupportMax Pro", sharedModules = "kernel")
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SupportMax {

    public static void main(String[] args) {
        SpringApplication.run(SupportMax.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids(Clock clock) {
        return Ids.timeOrdered(clock);
    }
}
