package pro.supportmax.channels.widget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.chat.Visitor;
import pro.supportmax.channels.chat.VisitorSeal;
import pro.supportmax.kernel.Ids;

/**
 * What the widget shows with every call, in place of a cookie: a signed id, good for one visitor in one inbox. Whoever was
 * proven to be a customer gets an id of its own, which ends after half a day.
 */
@Component
class Badges {

    private static final Duration PROVEN_FOR = Duration.ofHours(12);
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final VisitorSeal seal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    Badges(VisitorSeal seal, JdbcClient jdbc, Clock clock, Ids ids) {
        this.seal = seal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param until when the customer must be proven anew; null for an anonymous visitor */
    record Badge(Visitor visitor, String token, @Nullable Instant until) {}

    /** What a token tells. */
    sealed interface Seen {
        record Known(Visitor visitor) implements Seen {}

        /** The customer was proven, but too long ago. */
        record Over() implements Seen {}

        record Nobody() implements Seen {}
    }

    private record Row(String externalId, Instant until) {}

    Badge anonymous(String inbox) {
        var visitor = new Visitor(ids.next(), inbox, null);
        return new Badge(visitor, token(visitor), null);
    }

    Badge proven(String inbox, String externalId) {
        var visitor = new Visitor(ids.next(), inbox, externalId);
        var until = clock.instant().plus(PROVEN_FOR);
        jdbc.sql("insert into channels.proven_visitor (visitor, inbox, external_id, until) values (?, ?, ?, ?)")
                .params(visitor.id(), inbox, externalId, until.atOffset(ZoneOffset.UTC))
                .update();
        return new Badge(visitor, token(visitor), until);
    }

    Seen read(String token, String inbox) {
        for (var proven : new boolean[] {false, true}) {
            var id = seal.read(token, purpose(inbox, proven));
            if (id.isPresent()) {
                return proven ? customer(id.get(), inbox) : new Seen.Known(new Visitor(id.get(), inbox, null));
            }
        }
        return new Seen.Nobody();
    }

    private Seen customer(UUID id, String inbox) {
        Optional<Row> row = jdbc.sql("select external_id, until from channels.proven_visitor where visitor = ?")
                .param(id)
                .query((found, _) -> new Row(
                        found.getString("external_id"),
                        found.getObject("until", OffsetDateTime.class).toInstant()))
                .optional();
        return row.filter(found -> found.until().isAfter(clock.instant()))
                .<Seen>map(found -> new Seen.Known(new Visitor(id, inbox, found.externalId())))
                .orElseGet(Seen.Over::new);
    }

    private String token(Visitor visitor) {
        return seal.token(visitor.id(), purpose(visitor.inbox(), visitor.externalId() != null));
    }

    private static String purpose(String inbox, boolean proven) {
        return (proven ? "widget-customer:" : "widget:") + inbox;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetTheOld() {
        jdbc.sql("delete from channels.proven_visitor where until < ?")
                .param(clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                .update();
    }
}
