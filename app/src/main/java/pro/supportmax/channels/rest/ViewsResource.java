package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
import pro.supportmax.access.MissingScope;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.Input;
import pro.supportmax.kernel.Ids;
import pro.supportmax.tickets.SavedView;
import pro.supportmax.tickets.SavedViews;

/** Lists of tickets that teammates keep under a name. */
@RestController
@RequestMapping("/api/v1/views")
@Requires(Scope.TICKETS_READ)
@Tag(name = "views")
class ViewsResource {

    private final SavedViews views;
    private final TicketLists lists;
    private final Etags etags;
    private final Ids ids;

    ViewsResource(SavedViews views, TicketLists lists, Etags etags, Ids ids) {
        this.views = views;
        this.lists = lists;
        this.etags = etags;
        this.ids = ids;
    }

    /**
     * A view as clients read it.
     *
     * @param filter the ticket list's own parameters
     * @param owner whose it is; others see it only when it is shared
     */
    record ViewJson(
            UUID id,
            @Schema(example = "Urgent refunds") String name,

            @Schema(example = "{\"tag\": \"refund\", \"priority\": \"p1,p2\"}")
            Map<String, String> filter,

            @Schema(example = "-created_at") String sort,
            @Schema(example = "true") boolean shared,
            @Schema(example = "ada@lumen.example") String owner) {
        static ViewJson of(SavedView view) {
            var filter = new LinkedHashMap<String, String>();
            view.filter().forEach((name, values) -> filter.put(name, String.join(",", values)));
            return new ViewJson(view.id(), view.name(), filter, view.sort().word(), view.shared(), view.owner());
        }
    }

    /** A view to keep, or what to change on one; then what is left out stays. */
    record ViewBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Urgent refunds") @Nullable
            String name,

            @Schema(
                    description = "The ticket list's own parameters; assignee=me is whoever looks",
                    example = "{\"tag\": \"refund\", \"priority\": \"p1,p2\"}")
            @Nullable
            Map<String, String> filter,

            @Schema(description = "As the ticket list's sort; -updated_at when left out", example = "-created_at")
            @Nullable
            String sort,

            @Schema(description = "Whether all teammates see it", example = "true") @Nullable
            Boolean shared) {}

    /** @param tickets how many there are, counted up to 10,000 */
    record CountJson(UUID id, @Schema(example = "12") long tickets) {}

    @GetMapping
    @Operation(summary = "List the views that the caller sees, by name", description = "The own and the shared ones.")
    Many<ViewJson> list(Caller caller) {
        return Many.all(views.of(caller.id()).stream().map(ViewJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Scope.TICKETS_WRITE)
    @Operation(summary = "Keep a view")
    ResponseEntity<One<ViewJson>> create(@RequestBody ViewBody body, Caller caller) {
        new Input().text("name", body.name(), 100).orThrow();
        var blank = new ViewJson(ids.next(), "", Map.of(), "-updated_at", false, caller.id());
        var view = views.create(changed(blank, body, caller), caller.actor());
        return etags.created("/api/v1/views", view.id(), ViewJson.of(view));
    }

    @GetMapping("/counts")
    @Operation(summary = "Count the tickets of each view", description = "Up to 10,000 of each.")
    Many<CountJson> counts(Caller caller) {
        return Many.all(views.of(caller.id()).stream()
                .map(view -> new CountJson(view.id(), lists.count(lists.query(words(view), caller))))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a view")
    ResponseEntity<One<ViewJson>> get(@PathVariable UUID id, Caller caller) {
        return etags.ok(ViewJson.of(views.get(id, caller.id())));
    }

    @GetMapping("/{id}/tickets")
    @Operation(summary = "List the tickets of a view")
    Many<TicketJson> tickets(@PathVariable UUID id, Paging paging, Caller caller) {
        return lists.page(lists.query(words(views.get(id, caller.id())), caller), paging);
    }

    @PatchMapping("/{id}")
    @Requires(Scope.TICKETS_WRITE)
    @Operation(summary = "Change a view", description = "Others' shared views are changed by administrators.")
    ResponseEntity<One<ViewJson>> change(
            @PathVariable UUID id, @RequestBody ViewBody body, IfMatch match, Caller caller) {
        var changed = views.change(
                id,
                caller.id(),
                view -> {
                    demandOwn(view, caller);
                    match.demand(etags.of(ViewJson.of(view)));
                    return changed(ViewJson.of(view), body, caller);
                },
                caller.actor());
        return etags.ok(ViewJson.of(changed));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Scope.TICKETS_WRITE)
    @Operation(summary = "Forget a view", description = "Others' shared views are removed by administrators.")
    void remove(@PathVariable UUID id, Caller caller) {
        demandOwn(views.get(id, caller.id()), caller);
        views.remove(id, caller.id(), caller.actor());
    }

    /** Refuses a filter that means nothing before it is kept. */
    private SavedView changed(ViewJson before, ViewBody body, Caller caller) {
        var input = new Input().filled("name", body.name(), 100);
        if (body.filter() != null) {
            body.filter().forEach((name, value) -> input.text("filter." + name, value, 2_000));
        }
        input.orThrow();
        var filter = TicketLists.spelled(body.filter() == null ? before.filter() : body.filter());
        var words = new ListWords(filter, body.sort() == null ? before.sort() : body.sort());
        var query = lists.query(words, caller);
        return Input.checked(
                "filter",
                () -> new SavedView(
                        before.id(),
                        body.name() == null ? before.name() : Objects.requireNonNull(body.name()),
                        before.owner(),
                        body.shared() == null ? before.shared() : body.shared(),
                        filter,
                        query.sort()));
    }

    private static ListWords words(SavedView view) {
        return new ListWords(view.filter(), view.sort().word());
    }

    private static void demandOwn(SavedView view, Caller caller) {
        if (!view.owner().equals(caller.id()) && !caller.may(Scope.ADMIN)) {
            throw new MissingScope(Scope.ADMIN);
        }
    }
}
