package pro.supportmax.models;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Cuts a text into the word pieces that the model was trained on (BERT's WordPiece), with {@code [CLS]} and
 * {@code [SEP]}.
 */
final class Tokenizer {

    /** The model knows 512 positions. */
    static final int MOST = 512;

    private final HuggingFaceTokenizer pieces;

    private Tokenizer(HuggingFaceTokenizer pieces) {
        this.pieces = pieces;
    }

    static Tokenizer load(InputStream definition) throws IOException {
        return new Tokenizer(HuggingFaceTokenizer.newInstance(
                definition, Map.of("truncation", "true", "padding", "false", "maxLength", Integer.toString(MOST))));
    }

    /** The ids of a text, at most {@value #MOST}; the rest is cut off. */
    long[] ids(String text) {
        return pieces.encode(text).getIds();
    }
}
