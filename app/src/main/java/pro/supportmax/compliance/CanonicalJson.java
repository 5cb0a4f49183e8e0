package pro.supportmax.compliance;

import pro.supportmax.kernel.Fact;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** One spelling for one fact, after RFC 8785: keys sorted, no blanks, times as ISO 8601 text, nulls left in. */
final class CanonicalJson {

    private static final JsonMapper mapper = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private CanonicalJson() {}

    static String of(Fact fact) {
        return mapper.writeValueAsString(fact);
    }
}
