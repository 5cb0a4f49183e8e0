package pro.supportmax.customers;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON columns. Amounts come back as they went in: 42.00 is neither 42.0 nor a float. */
final class Json {

    private static final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static String write(Map<String, ?> values) {
        return mapper.writeValueAsString(values);
    }

    static Map<String, String> strings(String json) {
        return mapper.readValue(json, new TypeReference<>() {});
    }

    static Map<String, Object> values(String json) {
        return mapper.readValue(json, new TypeReference<>() {});
    }
}
