package pro.supportmax.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.NotFound;

/**
 * Keeps files. A file that came with its message is kept in the message's own transaction; one that is uploaded first
 * belongs to its uploader, waits to be claimed by a message and is thrown away when none claims it in time.
 */
@Component
public class Files {

    private final JdbcClient sql;
    private final FileRules rules;
    private final TextRows texts;
    private final FileSettings settings;
    private final Clock clock;
    private final Ids ids;

    Files(JdbcClient sql, FileRules rules, TextRows texts, FileSettings settings, Clock clock, Ids ids) {
        this.sql = sql;
        this.rules = rules;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a file that belongs to a message of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Taken keep(NewFile file) {
        return insert(file, null);
    }

    /**
     * Keeps a file until a message claims it.
     *
     * @param owner who alone may claim it
     */
    @Transactional
    public Taken upload(NewFile file, String owner) {
        return insert(file, owner);
    }

    /**
     * Gives uploaded files to a message of the caller's transaction. The same files given again are no mistake: a
     * request may be repeated.
     *
     * @throws IllegalArgumentException when one is unknown or somebody else's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StoredFile> claim(List<UUID> files, String owner) {
        return files.stream().distinct().map(file -> claim(file, owner)).toList();
    }

    private StoredFile claim(UUID file, String owner) {
        return sql.sql("""
                        update files.file set claimed = true where id = ? and owner = ?
                        returning id, name, type, size
                        """)
                .params(file, owner)
                .query(Files::file)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no uploaded file " + file + " of yours. Upload it again."));
    }

    /** @throws NotFound when there is none */
    public StoredFile get(UUID id) {
        return sql.sql("select id, name, type, size from files.file where id = ?")
                .param(id)
                .query(Files::file)
                .optional()
                .orElseThrow(() -> none(id));
    }

    /** @throws NotFound when there is none */
    public byte[] content(UUID id) {
        return sql.sql("select content from files.file where id = ?")
                .param(id)
                .query((row, _) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> none(id));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetUnclaimed() {
        forgetUnclaimedBefore(clock.instant().minus(settings.unclaimedFor()));
    }

    int forgetUnclaimedBefore(Instant moment) {
        return sql.sql("delete from files.file where not claimed and created_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Taken insert(NewFile file, @Nullable String owner) {
        var name = FileRules.name(file);
        var type = rules.type(file);
        var objection = rules.objection(file, type);
        if (objection.isPresent()) {
            return new Taken.Refused(name, objection.get());
        }
        var stored = new StoredFile(ids.next(), name, type, file.content().length);
        sql.sql("""
                insert into files.file (id, name, type, size, digest, content, owner, claimed, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(stored.id())
                .param(stored.name())
                .param(stored.type())
                .param(stored.size())
                .param(digest(file.content()))
                .param(file.content())
                .param(owner)
                .param(owner == null)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (stored.readable()) {
            texts.queue(stored.id());
        }
        return new Taken.Kept(stored);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class), row.getString("name"), row.getString("type"), row.getLong("size"));
    }

    private static NotFound none(UUID id) {
        return new NotFound("File " + id);
    }
}
