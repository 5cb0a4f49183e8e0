package pro.supportmax.channels.http;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that cannot be read, in words of our own: the library's name classes and quote input. */
final class JsonMistakes {

    private JsonMistakes() {}

    static Problem problem(@Nullable Throwable cause) {
        return switch (cause) {
            case BodyRefused refused -> Problem.of(refused.status());
            case UnrecognizedPropertyException unknown -> mistake("unknown_field", "There is no such field.", unknown);
            case StreamReadException broken ->
                mistake("malformed_json", "The body is no JSON, see line " + line(broken) + ".", null);
            case DatabindException wrong -> mistake("wrong_type", "The value has the wrong type.", wrong);
            case null -> mistake("missing_body", "The body is missing.", null);
            default -> deeper(cause);
        };
    }

    private static Problem deeper(Throwable cause) {
        return cause.getCause() == null
                ? mistake("malformed_json", "The body is no JSON in UTF-8.", null)
                : problem(cause.getCause());
    }

    private static Problem mistake(String code, String message, @Nullable JacksonException at) {
        var field = at == null ? null : field(at.getPath());
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "The body cannot be read. " + (field == null ? message : "'" + field + "': " + message),
                List.of(new Problem.Mistake(code, message, field)));
    }

    private static @Nullable String field(List<JacksonException.Reference> path) {
        return path.isEmpty()
                ? null
                : path.stream()
                        .map(step -> step.getPropertyName() == null
                                ? Integer.toString(step.getIndex())
                                : shortened(step.getPropertyName()))
                        .collect(Collectors.joining("."));
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private static String line(StreamReadException broken) {
        var at = broken.getLocation();
        return at == null ? "1" : at.getLineNr() + ", column " + at.getColumnNr();
    }
}
