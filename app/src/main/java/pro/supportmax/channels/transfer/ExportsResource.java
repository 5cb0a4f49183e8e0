package pro.supportmax.channels.transfer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.Input;
import pro.supportmax.channels.rest.Many;
import pro.supportmax.channels.rest.Paging;
import pro.supportmax.transfer.Exports;

/** Everything that a company has here, to take away. */
@RestController
@RequestMapping("/api/v1/exports")
@Requires(Scope.ADMIN)
@Tag(name = "imports")
class ExportsResource {

    private final Exports exports;

    ExportsResource(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/{list}")
    @Operation(
            summary = "Export a list in Zendesk's shape",
            description =
                    "organizations, users, sections, articles or tickets with their comments. plain=true leaves out"
                            + " what Zendesk has no words for. Attachments are read at their content_url.")
    Many<Map<String, Object>> portion(
            @PathVariable String list, @RequestParam(defaultValue = "false") boolean plain, Paging paging) {
        var shelf = Input.checked("list", () -> shelf(list));
        var portion = exports.portion(shelf, paging.after(), paging.size(), plain);
        return new Many<>(portion.items(), new Many.Meta(portion.more(), portion.after()));
    }

    private static Exports.Shelf shelf(String word) {
        for (var shelf : Exports.Shelf.values()) {
            if (shelf.name().toLowerCase(Locale.ROOT).equals(word)) {
                return shelf;
            }
        }
        throw new IllegalArgumentException(
                "There is no such list; there are organizations, users, sections, articles, tickets");
    }
}
