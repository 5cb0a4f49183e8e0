package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.sla.InboxHours;
import pro.supportmax.sla.Schedules;
import pro.supportmax.tickets.Inboxes;

/** When people are there to answer an inbox. */
@RestController
@RequestMapping("/api/v1/inboxes/{id}/hours")
@Requires(Scope.ADMIN)
@Tag(name = "inboxes")
class HoursResource {

    private final Schedules schedules;
    private final Inboxes inboxes;
    private final Etags etags;
    private final Clock clock;

    HoursResource(Schedules schedules, Inboxes inboxes, Etags etags, Clock clock) {
        this.schedules = schedules;
        this.inboxes = inboxes;
        this.etags = etags;
        this.clock = clock;
    }

    /**
     * Hours as clients read them.
     *
     * @param week the intervals in which people are there
     * @param open whether they are there right now
     * @param nextOpening from when on they are, null when never
     */
    record HoursJson(
            @Schema(example = "Europe/Berlin") String timeZone,
            List<IntervalJson> week,
            List<HolidayJson> holidays,

            @Schema(example = "We are back {{next_opening}}.") @Nullable
            String awayMessage,

            @Schema(example = "true") boolean open,
            @Nullable Instant nextOpening) {}

    /** @param to at most {@code 24:00} */
    record IntervalJson(
            @Schema(
                    allowableValues = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
                    example = "monday")
            @Nullable
            String day,

            @Schema(example = "09:00") @Nullable String from,

            @Schema(description = "At most 24:00", example = "17:30") @Nullable
            String to) {}

    /** A day without hours. */
    record HolidayJson(
            @Schema(example = "2026-12-25") @Nullable LocalDate date,
            @Schema(example = "Christmas Day") @Nullable String name) {}

    /** Hours to set in the place of those that are. */
    record HoursBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "IANA name", example = "Europe/Berlin")
            @Nullable
            String timeZone,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "When people are there; none means never, all days from 00:00 to 24:00 means always")
            @Nullable
            List<IntervalJson> week,

            @Nullable List<HolidayJson> holidays,

            @Schema(
                    description = "What customers are told when a ticket goes to people while nobody is there;"
                            + " {{next_opening}} becomes a time in plain words",
                    example = "We are back {{next_opening}}.")
            @Nullable
            String awayMessage) {}

    @GetMapping
    @Requires(Scope.TICKETS_READ)
    @Operation(
            summary = "Read an inbox's business hours",
            description = "The ETag stands for what can be set, not for whether it is open right now.")
    ResponseEntity<One<HoursJson>> get(@PathVariable String id) {
        inboxes.get(id);
        return answer(schedules.of(id));
    }

    @PutMapping
    @Operation(summary = "Set an inbox's business hours and away message")
    ResponseEntity<One<HoursJson>> put(
            @PathVariable String id, @RequestBody HoursBody body, IfMatch match, Caller caller) {
        var wanted = WantedHours.read(body);
        var set = schedules.set(
                id,
                before -> {
                    match.demand(etags.of(before));
                    return wanted;
                },
                caller.actor());
        return answer(set);
    }

    private ResponseEntity<One<HoursJson>> answer(InboxHours hours) {
        return ResponseEntity.ok().eTag(etags.of(hours)).body(new One<>(WantedHours.json(hours, clock.instant())));
    }
}
