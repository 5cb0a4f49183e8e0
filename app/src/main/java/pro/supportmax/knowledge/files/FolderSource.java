package pro.supportmax.knowledge.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The files of a folder and its sub-folders, by name. Links are not followed, so nothing outside it is read. */
public final class FolderSource implements Source {

    private static final int DEEPEST = 32;
    private static final int MOST_NAMES = 100_000;

    private final Path root;
    private final List<Path> files;

    private FolderSource(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
    }

    /** @throws IllegalArgumentException when there is no such folder or it cannot be read */
    public static FolderSource open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder " + folder);
        }
        try {
            var root = folder.toRealPath();
            var files = new ArrayList<Path>();
            Files.walkFileTree(root, Set.of(), DEEPEST, new Collector(root, files));
            files.sort(null);
            return new FolderSource(root, files);
        } catch (IOException e) {
            throw new IllegalArgumentException("The folder " + folder + " cannot be read", e);
        }
    }

    @Override
    public int count() {
        return Math.min(files.size(), Budget.MOST_FILES + 1);
    }

    @Override
    public void forEach(Consumer<FoundFile> each) {
        var budget = new Budget();
        files.stream().limit(Budget.MOST_FILES).map(file -> read(file, budget)).forEach(each);
        if (files.size() > Budget.MOST_FILES) {
            each.accept(Budget.tooMany(files.size() - Budget.MOST_FILES));
        }
    }

    @Override
    public void close() {}

    private FoundFile read(Path file, Budget budget) {
        var name = name(root, file);
        if (Files.isSymbolicLink(file)) {
            return new FoundFile.Refused(name, "it is a link; links are not followed");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new FoundFile.Refused(name, "it is not a plain file");
        }
        var refusal = Kinds.refusal(name);
        if (refusal.isPresent()) {
            return new FoundFile.Refused(name, refusal.get());
        }
        try (var bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return budget.read(name, bytes, -1);
        } catch (IOException e) {
            return new FoundFile.Refused(name, "it cannot be read");
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> files;

        Collector(Path root, List<Path> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && Kinds.leftover(name(root, folder))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!Kinds.leftover(name(root, file))) {
                files.add(file);
            }
            return files.size() < MOST_NAMES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
