package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.Input;
import pro.supportmax.tickets.Tags;

/** The tags of all tickets; a tag is there as long as a ticket carries it. */
@RestController
@RequestMapping("/api/v1/tags")
@Requires(Scope.ADMIN)
@Tag(name = "tags")
class TagsResource {

    private final Tags tags;

    TagsResource(Tags tags) {
        this.tags = tags;
    }

    /** @param tickets how many carry it */
    record TagJson(
            @Schema(example = "refund") String tag,
            @Schema(example = "41") long tickets) {
        static TagJson of(Tags.Count count) {
            return new TagJson(count.tag(), count.tickets());
        }
    }

    /** What to change on a tag. */
    record TagChanges(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "refund") @Nullable
            String tag) {}

    @GetMapping
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "List tags with the number of tickets that carry them")
    Many<TagJson> list(Paging paging) {
        return Many.of(tags.list(paging.after(), paging.size()), TagJson::of);
    }

    @PatchMapping("/{tag}")
    @Operation(
            summary = "Rename a tag on all tickets",
            description = "Where the new name is in use already, the two become one. All tickets or none.")
    One<TagJson> rename(@PathVariable String tag, @RequestBody TagChanges body, Caller caller) {
        new Input().text("tag", body.tag(), 50).orThrow();
        return new One<>(TagJson.of(tags.rename(tag, Objects.requireNonNull(body.tag()), caller.actor())));
    }

    @DeleteMapping("/{tag}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a tag from all tickets", description = "All tickets or none.")
    void remove(@PathVariable String tag, Caller caller) {
        tags.remove(tag, caller.actor());
    }
}
