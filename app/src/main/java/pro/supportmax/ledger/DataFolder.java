package pro.supportmax.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds all that this process keeps. One process at a time: the operating system's lock on
 * {@code process.lock} is given back by the kernel even when the process is killed, so a lock is never stale.
 */
final class DataFolder implements AutoCloseable {

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DataFolderUnusable when another process has the folder, or it cannot be written */
    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            return lock(folder);
        } catch (IOException e) {
            throw new DataFolderUnusable("The data folder " + folder.toAbsolutePath() + " cannot be used ("
                    + e.getClass().getSimpleName() + "). Give this user the right to write it, or start with another"
                    + " folder: --data DIR.");
        }
    }

    private static DataFolder lock(Path folder) throws IOException {
        var file = folder.resolve("process.lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            var owner = Files.readString(file).strip();
            channel.close();
            throw new DataFolderUnusable("The data folder " + folder.toAbsolutePath() + " is used by process " + owner
                    + ". Stop it with './supportmax stop', or start with another folder: --data DIR.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DataFolder(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
