package pro.supportmax.models;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pro.supportmax.guard.Guard;

/** Chooses the language model: the configured one, or none. */
@Configuration(proxyBeanMethods = false)
class ModelsConfiguration {

    @Bean
    LanguageModel languageModel(OpenAiSettings settings, Guard guard, ApplicationEventPublisher facts, Clock clock) {
        return settings.configured() ? new OpenAiLanguageModel(settings, guard, facts, clock) : new NoLanguageModel();
    }
}
