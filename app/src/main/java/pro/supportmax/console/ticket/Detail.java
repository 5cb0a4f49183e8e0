package pro.supportmax.console.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Citation;

/** Reads a step's evidence, which comes as JSON values, without trusting its shape: what is missing is left out. */
record Detail(Map<?, ?> values) {

    static Detail of(@Nullable Object value) {
        return new Detail(value instanceof Map<?, ?> map ? map : Map.of());
    }

    Detail inner(String key) {
        return of(values.get(key));
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf).filter(text -> !text.isBlank());
    }

    String textOr(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    OptionalDouble number(String key) {
        return values.get(key) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    boolean is(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    List<Detail> list(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(Detail::of).toList()
                : List.of();
    }

    List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    List<Citation> citations() {
        return list("citations").stream()
                .map(each -> new Citation(
                        each.textOr("article", ""),
                        each.textOr("title", ""),
                        each.textOr("url", "/help"),
                        each.textOr("quote", ""),
                        each.number("score").orElse(0)))
                .toList();
    }
}
