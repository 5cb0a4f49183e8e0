package pro.supportmax.knowledge.index;

import java.util.List;

/** The embeddings of an entry's texts, in the order of {@link Passages#texts}. */
public record Vectors(float[] passage, float[] title, List<float[]> units) {

    public Vectors {
        units = List.copyOf(units);
    }

    public static Vectors of(List<float[]> texts) {
        return new Vectors(texts.get(0), texts.get(1), texts.subList(2, texts.size()));
    }
}
