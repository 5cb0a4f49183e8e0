package pro.supportmax.tickets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pro.supportmax.files.StoredFile;
import pro.supportmax.kernel.Citation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON columns. */
final class Json {

    private static final JsonMapper mapper = JsonMapper.builder().build();
    private static final String NO_FIELDS = "{}";

    private Json() {}

    static String fields(Map<String, String> fields) {
        return fields.isEmpty() ? NO_FIELDS : mapper.writeValueAsString(fields);
    }

    static Map<String, String> fields(String json) {
        return json.equals(NO_FIELDS) ? Map.of() : mapper.readValue(json, new TypeReference<>() {});
    }

    static String words(Map<String, List<String>> words) {
        return mapper.writeValueAsString(words);
    }

    static Map<String, List<String>> words(String json) {
        return mapper.readValue(json, new TypeReference<>() {});
    }

    static @Nullable String files(List<StoredFile> files) {
        return files.isEmpty() ? null : mapper.writeValueAsString(files);
    }

    static List<StoredFile> files(@Nullable String json) {
        return json == null ? List.of() : mapper.readValue(json, new TypeReference<>() {});
    }

    static @Nullable String citations(List<Citation> citations) {
        return citations.isEmpty() ? null : mapper.writeValueAsString(citations);
    }

    static List<Citation> citations(@Nullable String json) {
        return json == null ? List.of() : mapper.readValue(json, new TypeReference<>() {});
    }
}
