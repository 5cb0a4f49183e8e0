package pro.supportmax.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Actor;

/**
 * Whoever can read the data folder administers the product: the first start writes a key to {@code admin.token} and each
 * start a one-time link to {@code sign-in.once}, both readable by their owner only and never logged.
 */
@Component
class LocalAdministrator {

    private static final Actor US = Actor.system("access");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final ApiKeys keys;
    private final Sessions sessions;
    private final Path folder;

    LocalAdministrator(ApiKeys keys, Sessions sessions, AccessSettings settings) {
        this.keys = keys;
        this.sessions = sessions;
        this.folder = settings.folder();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void welcome() throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("admin.token");
        var key = Files.exists(file) ? keys.check(Files.readString(file).strip()) : Optional.<Caller>empty();
        var administrator = key.isPresent() ? key.get().key() : issue(file);
        write(folder.resolve("sign-in.once"), "/sign-in/once?token=" + sessions.link(administrator));
    }

    private UUID issue(Path file) throws IOException {
        var issued = keys.issue(new KeyOrder("Administrator", "administrator", Set.of(Scope.ADMIN), null), US);
        write(file, issued.token());
        return issued.key().id();
    }

    /** Written beside and moved into place, so that a reader never sees half a key or one that others may read. */
    private static void write(Path file, String secret) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        Files.writeString(draft, secret + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
