package pro.supportmax.triage.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import pro.supportmax.triage.classifiers.Classifier;

/**
 * All that was learned, ready to read with.
 *
 * @param version of the training files and the way of learning
 * @param intents knows all intents, and {@link #OUTSIDE}
 * @param acts knows the dialogue acts, and {@code ask} for everything that states a matter
 */
public record Heads(String version, Classifier intents, Classifier acts, Classifier moods, Classifier urgency) {

    /** The label of what no intent covers. */
    public static final String OUTSIDE = "out_of_scope";

    private static final int MAGIC = 0x534D5002;

    /** The heads and the embeddings that they were learned from. */
    record Stored(Heads heads, Vectors vectors) {}

    static void save(Path file, Stored stored) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(MAGIC);
            out.writeUTF(stored.heads().version());
            stored.heads().intents().write(out);
            stored.heads().acts().write(out);
            stored.heads().moods().write(out);
            stored.heads().urgency().write(out);
            stored.vectors().write(out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws IOException when the file is damaged or of another format; it is then made anew */
    static Stored load(InputStream file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(file))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("Trained heads of another format");
            }
            var heads = new Heads(
                    in.readUTF(), Classifier.read(in), Classifier.read(in), Classifier.read(in), Classifier.read(in));
            return new Stored(heads, Vectors.read(in));
        } catch (RuntimeException e) {
            throw new IOException("Trained heads are damaged", e);
        }
    }
}
