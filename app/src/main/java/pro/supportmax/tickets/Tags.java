package pro.supportmax.tickets;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.Page;

/** The tags of all tickets. They live on the tickets alone: a tag that no ticket carries is none. */
@Component
public class Tags {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tags(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** A tag and how many tickets carry it. */
    public record Count(String tag, long tickets) {}

    /**
     * In the order of their letters.
     *
     * @param after the last tag of an earlier page
     * @param limit 1 to 100
     */
    public Page<Count> list(@Nullable String after, int limit) {
        var found = sql.sql("""
                select tag, count(*) as tickets from tickets.ticket, unnest(tags) tag
                where tags <> '{}' and tag collate "C" > :after
                group by tag order by tag collate "C" limit :limit
                """)
                .param("after", after == null ? "" : Texts.word("The cursor", after))
                .param("limit", limit + 1)
                .query((row, _) -> new Count(row.getString("tag"), row.getLong("tickets")))
                .list();
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(page, found.size() > limit ? page.getLast().tag() : null);
    }

    /** @throws IllegalArgumentException when the word can be no tag */
    public static void check(String tag) {
        Texts.word("A tag", tag);
    }

    /** @throws NotFound when no ticket carries it */
    public Count get(String tag) {
        var count = sql.sql("select count(*) from tickets.ticket where tags <> '{}' and tags @> array[?]::text[]")
                .param(tag)
                .query(Long.class)
                .single();
        if (count == 0) {
            throw new NotFound("Tag " + tag);
        }
        return new Count(tag, count);
    }

    /**
     * Gives the tag another name on all tickets, closed ones too; where the other name is there already, the two become
     * one. All of it or nothing; who works on one of the tickets waits for the other and loses nothing.
     *
     * @throws NotFound when no ticket carries it
     * @throws IllegalArgumentException when the new name is no tag
     */
    @Transactional
    public Count rename(String tag, String to, Actor by) {
        get(tag);
        Texts.word("A tag", to);
        if (!tag.equals(to)) {
            var now = now();
            var tickets = replace(tag, to, now);
            events.publishEvent(new WorkspaceEvent.TagRenamed(now, by, "tag:" + tag, to, tickets));
        }
        return get(to);
    }

    /** Takes the tag from all tickets. @throws NotFound when no ticket carries it */
    @Transactional
    public void remove(String tag, Actor by) {
        get(tag);
        var now = now();
        var tickets = replace(tag, null, now);
        events.publishEvent(new WorkspaceEvent.TagRemoved(now, by, "tag:" + tag, tickets));
    }

    /** Locks in the order of numbers, so that two who do this at once wait for each other and not in a circle. */
    private int replace(String tag, @Nullable String to, Instant now) {
        sql.sql("""
                select count(*) from (
                    select number from tickets.ticket where tags <> '{}' and tags @> array[?]::text[]
                    order by number for no key update) locked
                """).param(tag).query(Long.class).single();
        return sql.sql("""
                update tickets.ticket
                set tags = array(select distinct each from unnest(array_remove(tags, :tag) || cast(:to as text[])) each
                                 order by each),
                    updated_at = greatest(updated_at, :now), version = version + 1
                where tags <> '{}' and tags @> array[:tag]::text[]
                """)
                .param("tag", tag)
                .param("to", to == null ? new String[0] : new String[] {to})
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
