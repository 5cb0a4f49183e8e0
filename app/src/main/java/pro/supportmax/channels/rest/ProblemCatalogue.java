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
        var kinds = new LinkedHashMap<Integer, Kind>();
        kinds.put(400, new Kind("Bad Request", unreadable()));
        kinds.put(
                401,
                new Kind(
                        "Unauthorized",
                        List.of(new Mistake(
                                "unauthorized",
                                "An access key is needed: send it as 'Authorization: Bearer smx_…'."))));
        kinds.put(
                403,
                new Kind("Forbidden", List.of(new Mistake("missing_scope", "The key lacks the scope tickets:write."))));
        kinds.put(404, new Kind("Not Found", List.of(new Mistake("not_found", "Ticket #4711 was not found."))));
        kinds.put(409, new Kind("Conflict", conflicts()));
        kinds.put(
                412,
                new Kind(
                        "Precondition Failed",
                        List.of(new Mistake("stale", "It has changed since it was read. Read it again."))));
        kinds.put(
                413,
                new Kind("Content Too Large", List.of(new Mistake("content_too_large", "The body is too large."))));
        kinds.put(
                415,
                new Kind(
                        "Unsupported Media Type",
                        List.of(new Mistake(
                                "unsupported_media_type",
                                "The body is in a format that is not understood here; the header Accept lists the"
                                        + " formats."))));
        kinds.put(422, new Kind("Unprocessable Content", values()));
        kinds.put(
                429,
                new Kind(
                        "Too Many Requests",
                        List.of(new Mistake(
                                "rate_limited",
                                "Too many requests. The header Retry-After says in how many seconds to go on."))));
        kinds.put(
                503,
                new Kind(
                        "Service Unavailable",
                        List.of(new Mistake(
                                "service_unavailable",
                                "The product cannot work on this right now. Nothing was changed; try again in a"
                                        + " moment."))));
        return kinds;
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
