package pro.supportmax.triage.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pro.supportmax.models.Embedder;
import pro.supportmax.models.Embedding;

/**
 * The embeddings of all utterances, kept beside the heads: when an operator changes one file, only its new sentences are
 * embedded. Numbers are kept in 16 bits (IEEE 754 binary16), which moves no prediction and halves the file.
 */
record Vectors(String model, Map<String, Embedding> known) {

    static Vectors none() {
        return new Vectors("", Map.of());
    }

    /** The embedding of each text; those that are not known yet are computed. */
    static Vectors of(List<String> texts, Vectors old, Embedder embedder) {
        var usable = old.model().equals(embedder.model()) ? old.known() : Map.<String, Embedding>of();
        var missing = texts.stream()
                .distinct()
                .filter(text -> !usable.containsKey(text))
                .toList();
        var computed = embedder.embedAll(missing);
        var all = new HashMap<String, Embedding>();
        texts.stream().filter(usable::containsKey).forEach(text -> all.put(text, usable.get(text)));
        for (int i = 0; i < missing.size(); i++) {
            all.put(missing.get(i), rounded(computed.get(i)));
        }
        return new Vectors(embedder.model(), all);
    }

    Embedding of(String text) {
        var embedding = known.get(text);
        if (embedding == null) {
            throw new IllegalArgumentException("A text that was not embedded");
        }
        return embedding;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(model);
        out.writeInt(known.size());
        for (var entry : new TreeMap<>(known).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().dimensions());
            for (float value : entry.getValue().values()) {
                out.writeShort(Float.floatToFloat16(value));
            }
        }
    }

    static Vectors read(DataInputStream in) throws IOException {
        var model = in.readUTF();
        int size = in.readInt();
        var known = new HashMap<String, Embedding>();
        for (int i = 0; i < size; i++) {
            var text = in.readUTF();
            var values = new float[in.readInt()];
            for (int v = 0; v < values.length; v++) {
                values[v] = Float.float16ToFloat(in.readShort());
            }
            known.put(text, new Embedding(values));
        }
        return new Vectors(model, known);
    }

    /** As it will be when it is read again, so that a restart changes nothing. */
    private static Embedding rounded(Embedding embedding) {
        var values = new float[embedding.dimensions()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.float16ToFloat(Float.floatToFloat16(embedding.values()[i]));
        }
        return new Embedding(values);
    }
}
