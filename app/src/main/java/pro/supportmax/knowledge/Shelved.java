package pro.supportmax.knowledge;

import java.util.List;
import pro.supportmax.models.Embedding;

/**
 * Where an article stands and what it is about, for those who sort by what articles are about.
 *
 * @param article its slug
 * @param category the shelf
 * @param meanings embeddings of questions that it answers, or of its passages when it names none
 */
public record Shelved(String article, String category, List<Embedding> meanings) {

    public Shelved {
        meanings = List.copyOf(meanings);
    }
}
