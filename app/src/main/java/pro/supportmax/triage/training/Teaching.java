package pro.supportmax.triage.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.logging.LoggingSystem;
import pro.supportmax.models.Embedder;

/**
 * Makes the heads while the product is built, so that no first start waits for them; {@link School} finds them among the
 * classes. They are made anew only when what they were made from has changed: the training files, the model, or the code
 * that learns. Sentences that were embedded for the last build are not embedded again.
 */
final class Teaching {

    private static final List<String> LEARNING =
            List.of("pro/supportmax/triage/training", "pro/supportmax/triage/classifiers");

    private final Path classes;
    private final Path mark;
    private final PrintStream out;

    /**
     * @param classes the folder of compiled classes, which becomes the jar
     * @param mark a file that remembers what the heads were made from
     */
    Teaching(Path classes, Path mark, PrintStream out) {
        this.classes = classes;
        this.mark = mark;
        this.out = out;
    }

    /** @param args the folder of compiled classes, and the file for the mark */
    public static void main(String[] args) throws IOException {
        LoggingSystem.get(Teaching.class.getClassLoader()).beforeInitialize();
        var ours = new TrainingFiles(Path.of("")).ours().read();
        new Teaching(Path.of(args[0]), Path.of(args[1]), System.out).teach(ours, Embedder.standalone());
    }

    /** Whether the heads had to be made. */
    boolean teach(Syllabus syllabus, Embedder embedder) throws IOException {
        var heads = classes.resolve(School.BUILT.substring(1));
        var madeFrom = Training.version(syllabus, embedder) + " " + code();
        if (Files.exists(heads) && Files.exists(mark) && Files.readString(mark).equals(madeFrom)) {
            return false;
        }
        out.printf(
                "Triage learns %d intents, once: about half a minute%n",
                syllabus.intents().size());
        long start = System.nanoTime();
        var learned = Training.learn(syllabus, vectors(heads), embedder);
        Heads.save(heads, learned);
        Files.createDirectories(mark.toAbsolutePath().getParent());
        Files.writeString(mark, madeFrom);
        out.printf(
                "Triage learned to read, version %s, in %.1f s%n",
                learned.heads().version(), (System.nanoTime() - start) / 1e9);
        return true;
    }

    private static Vectors vectors(Path heads) {
        try {
            return Files.exists(heads) ? Heads.load(Files.newInputStream(heads)).vectors() : Vectors.none();
        } catch (IOException e) {
            return Vectors.none();
        }
    }

    /** Changes when a class that takes part in learning does. */
    private String code() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var folder : LEARNING) {
                if (Files.isDirectory(classes.resolve(folder))) {
                    try (var files = Files.list(classes.resolve(folder))) {
                        for (var file : files.sorted().toList()) {
                            digest.update(Files.readAllBytes(file));
                        }
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
