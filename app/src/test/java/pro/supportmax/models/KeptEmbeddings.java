package pro.supportmax.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Embeddings that an earlier run of the tests has computed, in a file beside the compiled classes: the demo company's
 * articles alone cost half a minute. The file is asked by text and by model, so it may be of any age, or missing.
 */
public final class KeptEmbeddings {

    public static final Path FILE = Path.of("target/embeddings.bank");

    private KeptEmbeddings() {}

    /** An embedder that reads the file and, when the tests end, replaces it by all that it was asked for. */
    public static Embedder embedder() {
        var embedder = new Embedder(new EmbeddingSettings(0, 64, FILE, FILE));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                embedder.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return embedder;
    }
}
