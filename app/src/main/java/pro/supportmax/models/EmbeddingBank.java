package pro.supportmax.models;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embeddings that were computed before, in a file that is read where it lies, so that a first start need not compute
 * what the product brings along. A file that is missing, damaged or of another model is an empty bank.
 *
 * <p>Layout, big endian: the mark, the model's name (length, UTF-8), dimensions, count; then as many keys in ascending
 * order (the first 16 bytes of the text's SHA-256), then as many vectors of 32-bit floats in the same order.
 */
final class EmbeddingBank {

    private static final Logger log = LoggerFactory.getLogger(EmbeddingBank.class);
    private static final long MARK = 0x534D584241_4E4B31L;
    private static final int KEY = 16;

    private final ByteBuffer file;
    private final int keys;
    private final int count;
    private final int dimensions;

    private EmbeddingBank(ByteBuffer file, int keys, int count, int dimensions) {
        this.file = file;
        this.keys = keys;
        this.count = count;
        this.dimensions = dimensions;
    }

    static EmbeddingBank empty() {
        return new EmbeddingBank(ByteBuffer.allocate(0), 0, 0, 0);
    }

    static EmbeddingBank open(Path path, String model) {
        if (!Files.isRegularFile(path)) {
            return empty();
        }
        try (var channel = FileChannel.open(path)) {
            var file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            var isOurs = file.getLong() == MARK;
            var name = new byte[isOurs ? Math.min(file.getInt(), 1000) : 0];
            file.get(name);
            if (!isOurs || !new String(name, StandardCharsets.UTF_8).equals(model)) {
                return empty();
            }
            var bank = new EmbeddingBank(file, file.position() + 8, file.getInt(file.position() + 4), file.getInt());
            return bank.isWhole() ? bank : empty();
        } catch (IOException | RuntimeException e) {
            log.warn(
                    "The file of embeddings computed before cannot be read and is left aside problem={}", e.toString());
            return empty();
        }
    }

    /** Replaces the file in one step, so that no reader sees half of it. */
    static void write(Path path, String model, Map<String, Embedding> embeddings) throws IOException {
        var sorted = new TreeMap<byte[], float[]>(Arrays::compareUnsigned);
        embeddings.forEach((text, embedding) -> sorted.put(key(text), embedding.values()));
        var name = model.getBytes(StandardCharsets.UTF_8);
        int dimensions = sorted.isEmpty() ? 0 : sorted.firstEntry().getValue().length;
        var bytes = ByteBuffer.allocate(20 + name.length + sorted.size() * (KEY + dimensions * Float.BYTES));
        bytes.putLong(MARK).putInt(name.length).put(name).putInt(dimensions).putInt(sorted.size());
        sorted.keySet().forEach(bytes::put);
        sorted.values().forEach(vector -> {
            for (float value : vector) {
                bytes.putFloat(value);
            }
        });
        var draft = path.resolveSibling(path.getFileName() + ".new");
        Files.write(draft, bytes.array(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    int size() {
        return count;
    }

    Optional<Embedding> find(String text) {
        if (count == 0) {
            return Optional.empty();
        }
        var wanted = key(text);
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, wanted);
            if (order == 0) {
                return Optional.of(embedding(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return Optional.empty();
    }

    private boolean isWhole() {
        return count >= 0
                && dimensions >= 0
                && file.capacity() == keys + (long) count * (KEY + dimensions * Float.BYTES);
    }

    private int compare(int place, byte[] wanted) {
        for (int i = 0; i < KEY; i++) {
            int order = Byte.compareUnsigned(file.get(keys + place * KEY + i), wanted[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private Embedding embedding(int place) {
        var values = new float[dimensions];
        int from = keys + count * KEY + place * dimensions * Float.BYTES;
        file.slice(from, dimensions * Float.BYTES)
                .order(ByteOrder.BIG_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new Embedding(values);
    }

    private static byte[] key(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, KEY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
