package pro.supportmax.files;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pro.supportmax.files.extraction.Extractor;
import pro.supportmax.files.extraction.Limits;

/** The settings, and what reads files with them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FileSettings.class, TextSettings.class})
class FilesConfiguration {

    @Bean
    Extractor extractor(TextSettings settings) {
        return new Extractor(new Limits(
                settings.characters(), settings.pages(), settings.rows(), settings.time(), settings.memory()));
    }
}
