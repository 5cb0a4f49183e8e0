package pro.supportmax.channels.rest;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every error of the API: for each status what it means, its codes, and an example of each. */
final class ProblemCatalogue {

    private static final String REQUEST = "01990f2e-7c1a-7d3b-9a55-0d5f6f1f7a10";

    private ProblemCatalogue() {}

    /** One code, with a sentence that comes with it. */
    private record Mistake(
            String code, String message, @Nullable String field) {
        Mistake(String code, String message) {
            this(code, message, null);
        }
    }

    private record Kind(String title, List<Mistake> mistakes) {}

    private static final Map<Integer, Kind> KINDS = kinds();

    private static Map<Integer, Kind> kinds() {
        var kinds = new LinkedHashMap<>(ofOneCode());
        kinds.put(400, new Kind("Bad Request", unreadable()));
        kinds.put(409, new Kind("Conflict", conflicts()));
        kinds.put(422, new Kind("Unprocessable Content", values()));
        return kinds;
    }

    private static Map<Integer, Kind> ofOneCode() {
        return Map.of(
                401, only("Unauthorized", "unauthorized", "An access key is needed."),
                403, only("Forbidden", "missing_scope", "The key lacks the scope tickets:write."),
                404, only("Not Found", "not_found", "Ticket #4711 was not found."),
                412, only("Precondition Failed", "stale", "It has changed since it was read. Read it again."),
                413, only("Content Too Large", "content_too_large", "The body is too large."),
                415, only("Unsupported Media Type", "unsupported_media_type", "The format is not understood here."),
                429, only("Too Many Requests", "rate_limited", "Too many requests. See the header Retry-After."),
                503, only("Service Unavailable", "service_unavailable", "Nothing was changed; try again."));
    }

    private static Kind only(String title, String code, String message) {
        return new Kind(title, List.of(new Mistake(code, message)));
    }

    private static List<Mistake> unreadable() {
        return List.of(
                new Mistake("malformed_json", "The body is no JSON, see line 1, column 12."),
                new Mistake("missing_body", "The body is missing."),
                new Mistake("unknown_field", "There is no such field.", "is_admin"),
                new Mistake("wrong_type", "The parameter 'number' is of the wrong type.", "number"),
                new Mistake("missing", "The parameter 'file' is missing.", "file"),
                new Mistake("invalid_form", "The form with the file cannot be read."));
    }

    private static List<Mistake> conflicts() {
        return List.of(
                new Mistake("exists", "There is a team refunds already."),
                new Mistake("in_use", "The team refunds has unsolved tickets."),
                new Mistake("built_in", "The inbox chat belongs to the product; turn it off instead."),
                new Mistake("no_such_transition", "Ticket #1042 refuses: it is open and cannot become closed."),
                new Mistake("closed_is_final", "Ticket #1042 refuses: it is closed; a new message needs a new ticket."),
                new Mistake("taken_by_another", "Ticket #1042 refuses: another teammate has it."),
                new Mistake("not_with_the_ai", "Ticket #1042 refuses: the AI does not have it, human has."),
                new Mistake(
                        "field_missing", "Ticket #1042 refuses: the field Plan must be filled in before it is solved."),
                new Mistake("too_many", "Ticket #1042 refuses: it carries 50 tags already."),
                new Mistake("requester_unknown", "The requester has no address to write from."),
                new Mistake(
                        "idempotency_key_in_use",
                        "The first request with this Idempotency-Key is not answered yet. Try again in a moment."));
    }

    private static List<Mistake> values() {
        return List.of(
                new Mistake("missing", "'body' is missing.", "body"),
                new Mistake("blank", "'body' has no text.", "body"),
                new Mistake("too_long", "'body' has 100001 characters; at most 100000 are possible.", "body"),
                new Mistake("too_many", "'tags' has 51 entries; the most is 50.", "tags"),
                new Mistake("nul", "'body' holds the character NUL, which no text has.", "body"),
                new Mistake("not_unicode", "'body' holds half of a surrogate pair, which is no character.", "body"),
                new Mistake("invalid", "There is no status of that name", "status"),
                new Mistake("unknown", "There is no such team.", "team"),
                new Mistake("invalid_article", "The title is missing."),
                new Mistake("file_refused", "The file is larger than 20 MB."),
                new Mistake(
                        "idempotency_key_reused",
                        "This Idempotency-Key came with another request before. Use a new key for a new request."));
    }

    /** An answer of this status, with its codes and an example of each. */
    static ApiResponse response(int status) {
        var kind = KINDS.getOrDefault(status, new Kind("Error", List.of()));
        var codes = kind.mistakes().stream().map(Mistake::code).toList();
        var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        kind.mistakes().forEach(mistake -> media.addExamples(mistake.code(), example(status, kind.title(), mistake)));
        return new ApiResponse()
                .description(kind.title() + ". Codes: " + String.join(", ", codes) + ".")
                .content(new Content().addMediaType("application/problem+json", media));
    }

    private static Example example(int status, String title, Mistake mistake) {
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put("code", mistake.code());
        error.put("message", mistake.message());
        error.put("field", mistake.field());
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", mistake.message());
        problem.put("request_id", REQUEST);
        problem.put("errors", new ArrayList<>(List.of(error)));
        return new Example().value(problem);
    }

    static Schema<?> schema() {
        var mistake = Shapes.object()
                .addProperty("code", new StringSchema().example("blank"))
                .addProperty("message", new StringSchema().example("'body' has no text."))
                .addProperty("field", Shapes.orNull("string").example("body"))
                .required(List.of("code", "message", "field"));
        var errors = new Schema<>().items(mistake);
        errors.addType("array");
        return Shapes.object()
                .addProperty("type", new StringSchema().example("about:blank"))
                .addProperty("title", new StringSchema().example("Unprocessable Content"))
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty("detail", new StringSchema().example("'body' has no text."))
                .addProperty("request_id", new StringSchema().example(REQUEST))
                .addProperty("errors", errors)
                .required(List.of("type", "title", "status", "detail", "request_id", "errors"));
    }
}
