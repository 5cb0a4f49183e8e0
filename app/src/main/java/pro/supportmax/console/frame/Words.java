package pro.supportmax.console.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The words that code puts on pages, from {@code texts/console.properties}; the templates hold the others. */
@Component
public class Words {

    private final Properties texts;

    public Words() {
        try {
            texts = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("texts/console.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The console's texts are missing", e);
        }
    }

    /** @throws IllegalStateException when there is no such text */
    public String of(String key, Object... parts) {
        return find(key, parts).orElseThrow(() -> new IllegalStateException("There is no text " + key));
    }

    public Optional<String> find(String key, Object... parts) {
        return Optional.ofNullable(texts.getProperty(key))
                .map(text -> parts.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(parts));
    }

    /** An identifier as people read it: {@code export_failed} becomes "Export failed". */
    public static String spelled(String identifier) {
        var words = identifier
                .replaceAll("[_.-]+", " ")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .strip();
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Up to two letters for an avatar. */
    public static String initials(String name) {
        var parts = name.replaceFirst("@.*", "").strip().split("[\\s._-]+");
        return Arrays.stream(parts.length > 2 ? new String[] {parts[0], parts[parts.length - 1]} : parts)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
