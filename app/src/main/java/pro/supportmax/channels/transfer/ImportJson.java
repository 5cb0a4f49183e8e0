package pro.supportmax.channels.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.transfer.ImportView;

/**
 * An import as clients read it.
 *
 * @param kind {@code articles, customers, mail, zendesk}; null until it is recognised
 * @param state {@code waiting, running, done, failed}
 * @param done bytes read so far, of {@code total}
 * @param counts by {@code organisation, customer, teammate, article, ticket, message}
 * @param refused the report, at most 1,000 lines; only when the import is asked for by its id
 */
record ImportJson(
        UUID id,
        String name,
        @Nullable String kind,
        String source,
        boolean dryRun,
        String state,
        @Nullable String why,
        long done,
        long total,
        Map<String, ImportView.Count> counts,
        @Nullable List<ImportView.Refused> refused,
        Instant createdAt,
        @Nullable Instant endedAt) {

    static ImportJson listed(ImportView view) {
        return of(view, null);
    }

    static ImportJson of(ImportView view, @Nullable List<ImportView.Refused> refused) {
        var kind = view.kind();
        return new ImportJson(
                view.id(),
                view.name(),
                kind == null ? null : kind.word(),
                view.source(),
                view.dryRun(),
                view.state().word(),
                view.why(),
                view.done(),
                view.total(),
                view.tallies(),
                refused,
                view.createdAt(),
                view.endedAt());
    }
}
