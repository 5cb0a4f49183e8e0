package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.Input;
import pro.supportmax.tickets.CustomField;
import pro.supportmax.tickets.CustomFields;

/** What tickets may carry besides. */
@RestController
@RequestMapping("/api/v1/custom-fields")
@Requires(Scope.ADMIN)
@Tag(name = "custom fields")
class CustomFieldsResource {

    private static final int MOST_CHOICES = 200;

    private final CustomFields fields;
    private final Etags etags;

    CustomFieldsResource(CustomFields fields, Etags etags) {
        this.fields = fields;
        this.etags = etags;
    }

    /**
     * A definition as clients read it.
     *
     * @param type {@code text, number, boolean, date, choice}
     * @param required a teammate who solves a ticket must have filled it in
     * @param visible whether customers may see it
     */
    record FieldJson(
            @Schema(example = "plan") String key,
            @Schema(example = "Plan") String label,
            @Schema(example = "choice") String type,
            @Schema(example = "[\"free\", \"team\"]") List<String> choices,
            @Schema(example = "false") boolean required,
            @Schema(example = "true") boolean visible) {
        static FieldJson of(CustomField field) {
            return new FieldJson(
                    field.key(),
                    field.label(),
                    field.type().word(),
                    field.choices(),
                    field.required(),
                    field.visible());
        }
    }

    /** A custom field to define. */
    record FieldBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "As tickets carry it", example = "plan")
            @Nullable
            String key,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Plan") @Nullable
            String label,

            @Schema(
                    description = "text when left out",
                    allowableValues = {"text", "number", "boolean", "date", "choice"},
                    example = "choice")
            @Nullable
            String type,

            @Schema(description = "For the type choice", example = "[\"free\", \"team\"]") @Nullable
            List<String> choices,

            @Schema(description = "A teammate who solves a ticket must have filled it in", example = "false") @Nullable
            Boolean required,

            @Schema(description = "Whether customers may see it", example = "true") @Nullable
            Boolean visible) {

        CustomField field() {
            var input =
                    new Input().text("key", key, 50).text("label", label, 200).texts("choices", choices, MOST_CHOICES);
            var read = type == null ? CustomField.Type.TEXT : input.read("type", () -> CustomField.Type.of(type));
            input.orThrow();
            return Input.checked(
                    "key",
                    () -> new CustomField(
                            Objects.requireNonNull(key),
                            Objects.requireNonNull(label),
                            Objects.requireNonNull(read),
                            choices == null ? List.of() : choices,
                            Boolean.TRUE.equals(required),
                            Boolean.TRUE.equals(visible)));
        }
    }

    /** What to change on a definition; what is left out stays. Key and type cannot change. */
    record FieldChanges(
            @Schema(example = "Plan of the customer") @Nullable
            String label,

            @Schema(example = "[\"free\", \"team\", \"enterprise\"]") @Nullable
            List<String> choices,

            @Schema(example = "true") @Nullable Boolean required,
            @Schema(example = "true") @Nullable Boolean visible) {

        CustomField on(CustomField field) {
            new Input()
                    .filled("label", label, 200)
                    .texts("choices", choices, MOST_CHOICES)
                    .orThrow();
            return Input.checked(
                    "choices",
                    () -> new CustomField(
                            field.key(),
                            label == null ? field.label() : label,
                            field.type(),
                            choices == null ? field.choices() : choices,
                            required == null ? field.required() : required,
                            visible == null ? field.visible() : visible));
        }
    }

    @GetMapping
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "List custom fields by label")
    Many<FieldJson> list() {
        return Many.all(fields.all().stream().map(FieldJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Define a custom field",
            description = "From then on tickets take only values of its type; values that they carry already stay.")
    ResponseEntity<One<FieldJson>> create(@RequestBody FieldBody body, Caller caller) {
        var field = fields.create(body.field(), caller.actor());
        return etags.created("/api/v1/custom-fields", field.key(), FieldJson.of(field));
    }

    @GetMapping("/{key}")
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "Read a custom field")
    ResponseEntity<One<FieldJson>> get(@PathVariable String key) {
        return etags.ok(FieldJson.of(fields.get(key)));
    }

    @PatchMapping("/{key}")
    @Operation(summary = "Change a custom field", description = "Values that tickets carry stay as they are.")
    ResponseEntity<One<FieldJson>> change(
            @PathVariable String key, @RequestBody FieldChanges body, IfMatch match, Caller caller) {
        var changed = fields.change(
                key,
                field -> {
                    match.demand(etags.of(FieldJson.of(field)));
                    return body.on(field);
                },
                caller.actor());
        return etags.ok(FieldJson.of(changed));
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a custom field's definition", description = "Tickets keep the values that they carry.")
    void remove(@PathVariable String key, Caller caller) {
        fields.remove(key, caller.actor());
    }
}
