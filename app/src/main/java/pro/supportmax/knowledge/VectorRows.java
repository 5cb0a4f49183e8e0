package pro.supportmax.knowledge;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of embeddings, so that a text is embedded once in its life and not at every start. */
@Repository
class VectorRows {

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    VectorRows(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** By {@link #key} of the text. */
    Map<String, float[]> of(String model, String article) {
        var vectors = new HashMap<String, float[]>();
        sql.sql("select hash, vector from knowledge.vector where article = :article and model = :model")
                .param("article", article)
                .param("model", model)
                .query(row -> {
                    vectors.put(HexFormat.of().formatHex(row.getBytes("hash")), floats(row.getBytes("vector")));
                });
        return vectors;
    }

    void put(String model, String article, Map<String, float[]> vectors) {
        batches.batchUpdate(
                "insert into knowledge.vector (article, model, hash, vector) values (?, ?, ?, ?) on conflict do nothing",
                vectors.entrySet(),
                100,
                (row, vector) -> {
                    row.setString(1, article);
                    row.setString(2, model);
                    row.setBytes(3, HexFormat.of().parseHex(vector.getKey()));
                    row.setBytes(4, bytes(vector.getValue()));
                });
    }

    /** Forgets what the article says no more. */
    void retain(String article, Set<String> keys) {
        var hashes = keys.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        sql.sql("delete from knowledge.vector where article = :article and hash <> all (:hashes)")
                .param("article", article)
                .param("hashes", hashes)
                .update();
    }

    void words(String model, BiConsumer<String, float[]> each) {
        sql.sql("select word, vector from knowledge.word where model = :model")
                .param("model", model)
                .query(row -> {
                    each.accept(row.getString("word"), floats(row.getBytes("vector")));
                });
    }

    void putWords(String model, Map<String, float[]> words) {
        batches.batchUpdate(
                "insert into knowledge.word (model, word, vector) values (?, ?, ?) on conflict do nothing",
                words.entrySet(),
                200,
                (row, word) -> {
                    row.setString(1, model);
                    row.setString(2, word.getKey());
                    row.setBytes(3, bytes(word.getValue()));
                });
    }

    static String key(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static Set<String> keys(Collection<String> texts) {
        return texts.stream().map(VectorRows::key).collect(Collectors.toSet());
    }

    private static float[] floats(byte[] bytes) {
        var floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }

    private static byte[] bytes(float[] floats) {
        var bytes = ByteBuffer.allocate(floats.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(floats);
        return bytes.array();
    }
}
