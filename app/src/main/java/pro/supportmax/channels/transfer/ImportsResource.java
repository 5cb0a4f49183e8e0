package pro.supportmax.channels.transfer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.Input;
import pro.supportmax.channels.rest.Many;
import pro.supportmax.channels.rest.One;
import pro.supportmax.transfer.ImportOrder;
import pro.supportmax.transfer.Imports;
import pro.supportmax.transfer.Kind;

/** Imports from other systems, in the background. */
@RestController
@RequestMapping("/api/v1/imports")
@Requires(Scope.ADMIN)
@Tag(name = "imports")
class ImportsResource {

    private final Imports imports;

    ImportsResource(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(
            consumes = {
                "application/octet-stream",
                "application/zip",
                "application/mbox",
                "text/csv",
                "application/x-ndjson"
            })
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "name",
            description = "The file's name, which helps to recognise the kind")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "kind",
            description = "articles, customers, mail, zendesk; else recognised")
    @Parameter(in = ParameterIn.QUERY, name = "source", description = "Names the system that the ids belong to")
    @Parameter(in = ParameterIn.QUERY, name = "own", description = "Repeatable: support@example.com or @example.com")
    @Parameter(in = ParameterIn.QUERY, name = "dry_run", description = "true: only tell what would happen")
    @Operation(
            summary = "Import mail, customers, articles or tickets",
            description = "The body is the file itself, or a zip of files. It is worked on in the background; each item"
                    + " stands for itself, and what was imported before is recognised.")
    One<ImportJson> receive(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> wish, InputStream body, Caller caller)
            throws IOException {
        return new One<>(ImportJson.listed(imports.receive(order(wish, caller), body)));
    }

    private static ImportOrder order(MultiValueMap<String, String> wish, Caller caller) {
        var kind = given(wish, "kind");
        var name = given(wish, "name");
        var known = kind == null ? null : Input.checked("kind", () -> Kind.of(kind));
        return Input.checked(
                "own",
                () -> new ImportOrder(
                        name == null ? "upload" : name,
                        known,
                        given(wish, "source"),
                        wish.getOrDefault("own", List.of()),
                        Boolean.parseBoolean(given(wish, "dry_run")),
                        caller.actor()));
    }

    private static @Nullable String given(MultiValueMap<String, String> wish, String name) {
        var value = wish.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @GetMapping
    @Operation(summary = "List imports, the newest first")
    Many<ImportJson> list() {
        return Many.all(imports.list().stream().map(ImportJson::listed).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read how far an import is, and its report")
    One<ImportJson> get(@PathVariable UUID id) {
        return new One<>(ImportJson.of(imports.get(id), imports.refused(id)));
    }

    @PostMapping("/{id}/start")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Start an import that failed once more", description = "Nothing comes twice.")
    One<ImportJson> start(@PathVariable UUID id) {
        return new One<>(ImportJson.listed(Input.checked("id", () -> imports.start(id))));
    }
}
