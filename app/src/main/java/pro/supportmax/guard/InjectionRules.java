package pro.supportmax.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The resource {@code guard/injection.yaml}; its head explains the fields. */
record InjectionRules(Map<String, List<List<String>>> words, List<Rule> rules, List<Template> templates) {

    record Rule(
            String kind,
            int within,
            List<String> all,
            List<String> unless,
            boolean across,
            @Nullable String first,
            @Nullable String last) {

        Rule(
                String kind,
                int within,
                List<String> all,
                @Nullable List<String> unless,
                boolean across,
                @Nullable String first,
                @Nullable String last) {
            this.kind = kind;
            this.within = within;
            this.all = List.copyOf(all);
            this.unless = unless == null ? List.of() : List.copyOf(unless);
            this.across = across;
            this.first = first;
            this.last = last;
        }
    }

    record Template(String kind, int within, int points, Map<Integer, List<String>> phrases) {}

    static InjectionRules load() {
        try (var file = new ClassPathResource("guard/injection.yaml").getInputStream()) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(file, InjectionRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The injection patterns cannot be read", e);
        }
    }
}
