package pro.supportmax.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The data folder: may it be written, is there room, who has it. */
record FolderCheck(Path folder) {

    private static final String SUBJECT = "Data";
    private static final long NEEDED_MEGABYTES = 1000;

    static FolderCheck of(Path folder) {
        return new FolderCheck(folder.toAbsolutePath().normalize());
    }

    List<Finding> disk() {
        var place = existing();
        try {
            var free = Files.getFileStore(place).getUsableSpace() / 1_000_000;
            return free >= NEEDED_MEGABYTES
                    ? Finding.well("Disk", free / 1000 + " GB are free under " + place)
                    : Finding.wrong(
                            "Disk",
                            "Only " + free + " MB are free under " + place + "; tickets could not be kept.",
                            "Make room, or keep the data elsewhere: --data DIR");
        } catch (IOException e) {
            return Finding.wrong("Disk", "The free space under " + place + " cannot be read.", "Check the disk.");
        }
    }

    List<Finding> writable() {
        var place = existing();
        try {
            Files.delete(Files.createTempFile(place, ".doctor", null));
            return Finding.well(SUBJECT, folder + (place.equals(folder) ? " can be written" : " can be created"));
        } catch (IOException e) {
            return Finding.wrong(
                    SUBJECT,
                    "User " + System.getProperty("user.name") + " may not write " + place + ".",
                    "Give it the right (chown, chmod), or keep the data elsewhere: --data DIR");
        }
    }

    /** Not wrong by itself: the product may be running. */
    List<Finding> owner() {
        var holder = holder();
        return holder.isEmpty()
                ? Finding.well("Process", "SupportMax Pro does not run with this data folder")
                : isOurs(holder.get())
                        ? Finding.well("Process", "SupportMax Pro runs (process " + holder.get() + ")")
                        : Finding.wrong(
                                "Process",
                                "The data folder is locked by process " + holder.get()
                                        + ", which is not SupportMax Pro.",
                                "End that process, or use another folder: --data DIR");
    }

    /** The process that holds the lock; what the file says only counts while the lock is held. */
    Optional<String> holder() {
        var file = folder.resolve("process.lock");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var lock = channel.tryLock();
            return lock == null ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException | OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(String process) {
        return process.matches("\\d+")
                && ProcessHandle.of(Long.parseLong(process))
                        .flatMap(handle -> handle.info().command())
                        .map(command -> command.contains("java"))
                        .orElse(true);
    }

    private Path existing() {
        var place = folder;
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }
}
