package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import pro.supportmax.kernel.Ids;
import pro.supportmax.macros.Macro;
import pro.supportmax.macros.MacroAction;
import pro.supportmax.macros.Macros;

/** Several changes of a ticket under one name. */
@RestController
@RequestMapping("/api/v1/macros")
@Requires(Scope.TICKETS_WRITE)
@Tag(name = "macros")
class MacrosResource {

    private final Macros macros;
    private final Etags etags;
    private final Ids ids;

    MacrosResource(Macros macros, Etags etags, Ids ids) {
        this.macros = macros;
        this.etags = etags;
        this.ids = ids;
    }

    /** One action. */
    record ActionJson(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {
                        "reply",
                        "reply_canned",
                        "note",
                        "set_status",
                        "set_priority",
                        "set_team",
                        "set_assignee",
                        "set_handler",
                        "add_tag",
                        "remove_tag",
                        "set_field"
                    },
                    example = "reply")
            @Nullable
            String type,

            @Schema(
                    description = "A text with placeholders, the id of a canned response, a word, a tag or a field's"
                            + " value, as the type says; null takes team, assignee or field away",
                    example = "Hello {{customer.first_name|there}}, your refund is on its way.")
            @Nullable
            String value,

            @Schema(description = "Key of the custom field, for set_field alone") @Nullable
            String field) {

        static ActionJson of(MacroAction action) {
            return new ActionJson(
                    action.type().word(), action.value().isEmpty() ? null : action.value(), action.field());
        }

        @Nullable
        MacroAction read(Input input, String place) {
            input.text(place + ".type", type, 50)
                    .optional(place + ".value", value, 20_000)
                    .optional(place + ".field", field, 50);
            return type == null
                    ? null
                    : input.read(
                            place, () -> new MacroAction(MacroAction.Type.of(type), value == null ? "" : value, field));
        }
    }

    /** A macro as clients read it. */
    record MacroJson(
            UUID id, @Schema(example = "Refund sent") String name, List<ActionJson> actions) {
        static MacroJson of(Macro macro) {
            return new MacroJson(
                    macro.id(),
                    macro.name(),
                    macro.actions().stream().map(ActionJson::of).toList());
        }
    }

    /** A macro to keep, or what to change on one; then what is left out stays. */
    record MacroBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Refund sent") @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What it does, in order, 1 to 30")
            @Nullable
            List<ActionJson> actions) {

        Macro on(@Nullable Macro before, UUID id) {
            var input = new Input().filled("name", name, 100);
            if (before == null) {
                input.present("name", name).present("actions", actions);
            }
            var read = read(input);
            input.orThrow();
            return Input.checked(
                    "actions",
                    () -> new Macro(
                            id,
                            name == null && before != null ? before.name() : String.valueOf(name),
                            actions == null && before != null ? before.actions() : read));
        }

        private List<MacroAction> read(Input input) {
            var read = new ArrayList<MacroAction>();
            if (actions != null) {
                for (var i = 0; i < Math.min(actions.size(), 31); i++) {
                    @Nullable ActionJson each = actions.get(i);
                    input.present("actions." + i, each);
                    var action = each == null ? null : each.read(input, "actions." + i);
                    if (action != null) {
                        read.add(action);
                    }
                }
            }
            return read;
        }
    }

    @GetMapping
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "List macros by name")
    Many<MacroJson> list() {
        return Many.all(macros.all().stream().map(MacroJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keep a macro",
            description = "Refused when it names a text, team, teammate, tag, field or placeholder that is none.")
    ResponseEntity<One<MacroJson>> create(@RequestBody MacroBody body, Caller caller) {
        var macro = macros.create(body.on(null, ids.next()), caller.actor());
        return etags.created("/api/v1/macros", macro.id(), MacroJson.of(macro));
    }

    @GetMapping("/{id}")
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "Read a macro")
    ResponseEntity<One<MacroJson>> get(@PathVariable UUID id) {
        return etags.ok(MacroJson.of(macros.get(id)));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a macro")
    ResponseEntity<One<MacroJson>> change(
            @PathVariable UUID id, @RequestBody MacroBody body, IfMatch match, Caller caller) {
        var changed = macros.change(
                id,
                macro -> {
                    match.demand(etags.of(MacroJson.of(macro)));
                    return body.on(macro, id);
                },
                caller.actor());
        return etags.ok(MacroJson.of(changed));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a macro")
    void remove(@PathVariable UUID id, Caller caller) {
        macros.remove(id, caller.actor());
    }
}
