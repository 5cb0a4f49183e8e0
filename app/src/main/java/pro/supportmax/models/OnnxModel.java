package pro.supportmax.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * bge-small-en-v1.5, 8-bit weights, 384 dimensions, run on ONNX Runtime with one thread a run and no spinning: half the
 * CPU of the runtime's defaults. The sentence vector is the first token's ({@code [CLS]}), scaled to unit length, as the
 * model card asks (BAAI/bge-small-en-v1.5, "Using HuggingFace Transformers").
 */
final class OnnxModel implements AutoCloseable {

    static final String NAME = "bge-small-en-v1.5-q";

    private final Tokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxModel(Tokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /** Reads the model out of its jar: about half a second. */
    static OnnxModel load() {
        Telemetry.forbid();
        try (var definition = resource(NAME + "-tokenizer.json");
                var weights = resource(NAME + ".onnx");
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            var environment = NativeEnvironment.get();
            var session = environment.createSession(weights.readAllBytes(), options);
            return new OnnxModel(Tokenizer.load(definition), environment, session);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("The embedding model " + NAME + " cannot be loaded", e);
        }
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    /** Embeds token ids that {@link #tokenizer()} made; shorter ones are padded to the longest. */
    List<Embedding> run(List<long[]> batch) {
        int width = batch.stream().mapToInt(ids -> ids.length).max().orElseThrow();
        long[] shape = {batch.size(), width};
        var ids = LongBuffer.allocate(batch.size() * width);
        var mask = LongBuffer.allocate(batch.size() * width);
        for (int row = 0; row < batch.size(); row++) {
            var text = batch.get(row);
            ids.put(row * width, text);
            for (int i = 0; i < text.length; i++) {
                mask.put(row * width + i, 1);
            }
        }
        try (var idTensor = OnnxTensor.createTensor(environment, ids, shape);
                var maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.allocate(batch.size() * width), shape);
                var result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", types))) {
            return firstTokens((OnnxTensor) result.get(0));
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model " + NAME + " cannot be run", e);
        }
    }

    private static List<Embedding> firstTokens(OnnxTensor states) {
        long[] shape = states.getInfo().getShape();
        int rows = (int) shape[0];
        int width = (int) shape[1];
        int dimensions = (int) shape[2];
        FloatBuffer values = states.getFloatBuffer();
        var embeddings = new ArrayList<Embedding>(rows);
        for (int row = 0; row < rows; row++) {
            var vector = new float[dimensions];
            values.get(row * width * dimensions, vector);
            embeddings.add(Embedding.normalised(vector));
        }
        return embeddings;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                OnnxModel.class.getResourceAsStream("/" + name), () -> name + " is not on the class path");
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model " + NAME + " cannot be closed", e);
        }
    }
}
