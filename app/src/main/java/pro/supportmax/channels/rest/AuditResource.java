package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.compliance.AuditEntry;
import pro.supportmax.compliance.AuditTrail;
import pro.supportmax.compliance.Verification;

/** The audit trail: what happened, and whether it still says so. */
@RestController
@RequestMapping("/api/v1/audit")
@Requires(Scope.ADMIN)
@Tag(name = "operations")
class AuditResource {

    private final AuditTrail audit;

    AuditResource(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * Whether the audit trail is as it was written.
     *
     * @param entries sealed entries that were checked, 0 when broken
     * @param brokenAt first place where it does not hold
     */
    record AuditJson(
            boolean intact,
            long entries,
            long unsealed,
            @Nullable Long brokenAt,
            @Nullable String why) {
        static AuditJson of(Verification verification) {
            return switch (verification) {
                case Verification.Intact(var entries, var unsealed) ->
                    new AuditJson(true, entries, unsealed, null, null);
                case Verification.Broken(var entry, var why) -> new AuditJson(false, 0, 0, entry, why);
            };
        }
    }

    /**
     * One fact, as the trail keeps it.
     *
     * @param type what happened, {@code tickets.TicketEvent.Replied}
     * @param subject to what, {@code ticket:1042}
     * @param content the fact as canonical JSON, exactly as it is chained
     * @param position place in the chain, null for the moment until it is sealed
     */
    record EntryJson(
            long id,
            Instant at,
            Doer by,
            String type,
            String subject,
            String content,
            @Nullable Long position,
            @Nullable String hash) {

        /** @param type {@code customer, ai, teammate, system} */
        record Doer(String type, String id) {}

        static EntryJson of(AuditEntry entry) {
            return new EntryJson(
                    entry.id(),
                    entry.at(),
                    new Doer(entry.by().type().word(), entry.by().id()),
                    entry.type(),
                    entry.subject(),
                    entry.content(),
                    entry.position(),
                    entry.hash());
        }
    }

    @GetMapping("/entries")
    @Operation(summary = "List the audit trail, the newest entries first")
    Many<EntryJson> entries(Paging paging) {
        return Many.of(audit.entries(paging.after(), paging.size()), EntryJson::of);
    }

    @GetMapping("/verify")
    @Operation(summary = "Check the audit trail", description = "Walks the whole chain of hashes.")
    One<AuditJson> verify() {
        return new One<>(AuditJson.of(audit.verify()));
    }
}
