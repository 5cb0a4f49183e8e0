package pro.supportmax.channels.email.imap;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each folder has been read, and which process reads which mailbox. */
@Component
class Places {

    private final JdbcClient sql;

    Places(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A place in a folder.
     *
     * @param validity the folder's UIDVALIDITY; another one makes all UIDs meaningless
     * @param lastUid all up to this one have been taken in
     * @param readAt when
     */
    record Place(long validity, long lastUid, Instant readAt) {}

    Optional<Place> of(String inbox, String folder) {
        return sql.sql("""
                        select validity, last_uid, read_at from channels.mailbox_place where inbox = ? and folder = ?
                        """)
                .params(inbox, folder)
                .query((row, _) -> new Place(
                        row.getLong("validity"),
                        row.getLong("last_uid"),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void save(String inbox, String folder, Place place) {
        sql.sql("""
                insert into channels.mailbox_place (inbox, folder, validity, last_uid, read_at) values (?, ?, ?, ?, ?)
                on conflict (inbox, folder) do update
                set validity = excluded.validity, last_uid = excluded.last_uid, read_at = excluded.read_at
                """)
                .params(
                        inbox,
                        folder,
                        place.validity(),
                        place.lastUid(),
                        place.readAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes or keeps the right to read a mailbox for a while. */
    boolean lease(String inbox, String owner, Duration length) {
        return sql.sql("""
                        insert into channels.mailbox_lease (inbox, owner, until)
                        values (:inbox, :owner, clock_timestamp() + make_interval(secs => :seconds))
                        on conflict (inbox) do update set owner = excluded.owner, until = excluded.until
                        where channels.mailbox_lease.owner = :owner
                           or channels.mailbox_lease.until < clock_timestamp()
                        """)
                        .param("inbox", inbox)
                        .param("owner", owner)
                        .param("seconds", length.toMillis() / 1000.0)
                        .update()
                == 1;
    }

    void release(String inbox, String owner) {
        sql.sql("delete from channels.mailbox_lease where inbox = ? and owner = ?")
                .params(inbox, owner)
                .update();
    }
}
