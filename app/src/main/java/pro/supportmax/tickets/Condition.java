package pro.supportmax.tickets;

import java.util.Map;

/** One condition of a query. @param sql its parameters are named, and named differently from those of any other */
record Condition(String sql, Map<String, Object> parameters) {

    /** Parameter of the words that are searched for. */
    static final String TEXT = "text";

    /** Parameter of the files that hold them, as an array of PostgreSQL. */
    static final String FILES = "saying";

    Condition {
        parameters = Map.copyOf(parameters);
    }

    static Condition of(String sql) {
        return new Condition(sql, Map.of());
    }

    static Condition of(String sql, String parameter, Object value) {
        return new Condition(sql, Map.of(parameter, value));
    }
}
