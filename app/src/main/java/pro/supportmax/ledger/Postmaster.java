package pro.supportmax.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server process that {@code postmaster.pid} in a data folder names. Its first line is the process id and its
 * second the data folder (PostgreSQL, storage/file "postmaster.pid"). Ids are used again, so a process counts only if
 * it runs one of our own programs.
 */
record Postmaster(ProcessHandle process, Path programs) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * @param folder the data folder
     * @param programs the folder from which its servers run, whatever their version
     */
    static Optional<Postmaster> of(Path folder, Path programs) throws IOException {
        return named(folder)
                .filter(process -> runs(process, programs))
                .map(process -> new Postmaster(process, programs));
    }

    /**
     * Deletes {@code postmaster.pid} when nothing of ours runs any more. PostgreSQL would refuse to start if the id in
     * it belonged to anybody by now, a harmless stranger included.
     *
     * @throws IOException when that somebody is a PostgreSQL that we did not start
     */
    static void forget(Path folder) throws IOException {
        var stranger = named(folder);
        if (stranger.flatMap(process -> process.info().command())
                .filter(c -> c.contains("postgres"))
                .isPresent()) {
            throw new IOException(
                    "another PostgreSQL runs in it, process " + stranger.get().pid());
        }
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }

    private static Optional<ProcessHandle> named(Path folder) throws IOException {
        try {
            var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            if (lines.size() < 2 || !sameFolder(Path.of(lines.get(1).strip()), folder)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Waits until nothing runs from a folder of programs: a killed server's children notice their loss a moment later,
     * and until then no new server may touch the files.
     *
     * @throws IOException when something is still there after half a minute
     */
    static void awaitSilence(Path programs) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (survivors(programs).findAny().isPresent()) {
            if (System.nanoTime() > end) {
                throw new IOException("Processes of an old database server do not end");
            }
            pause(Duration.ofMillis(20));
        }
    }

    /** Returns when the process has ended; looks often, for each moment without a server is felt. */
    void awaitEnd() {
        while (isRunning() && !Thread.currentThread().isInterrupted()) {
            pause(Duration.ofMillis(50));
        }
    }

    /** A process that has ended but that nobody has asked about (a zombie) is still listed, but runs no program. */
    boolean isRunning() {
        return process.isAlive() && runs(process, programs);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Stream<ProcessHandle> survivors(Path programs) {
        return ProcessHandle.allProcesses().filter(process -> runs(process, programs));
    }

    private static boolean runs(ProcessHandle process, Path programs) {
        return process.info()
                .command()
                .filter(c -> c.startsWith(programs.toString()))
                .isPresent();
    }

    private static boolean sameFolder(Path a, Path b) throws IOException {
        return Files.exists(a) && Files.isSameFile(a, b);
    }
}
