package pro.supportmax.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files under {@code demo/} in the product's resources. */
@Component
class DemoFiles {

    private static final String ROOT = "demo/";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final YAMLMapper yaml = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The articles' texts by file name. */
    Map<String, String> articles() {
        try {
            var texts = new TreeMap<String, String>();
            for (var file : resources.getResources("classpath*:" + ROOT + "articles/**/*.md")) {
                texts.put(Objects.requireNonNull(file.getFilename()), text(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of one list in a file, each as the given record. */
    <T> List<T> list(String file, String key, Class<T> shape) {
        return nodes(file, key).stream()
                .map(node -> yaml.treeToValue(node, shape))
                .toList();
    }

    List<JsonNode> nodes(String file, String key) {
        return tree(file).path(key).valueStream().toList();
    }

    /** A word that stands by itself in a file. */
    String word(String file, String key) {
        return tree(file).path(key).asString();
    }

    private JsonNode tree(String file) {
        return yaml.readTree(text(resources.getResource("classpath:" + ROOT + file)));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.getDescription() + " cannot be read", e);
        }
    }
}
