package pro.supportmax.console.system;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import pro.supportmax.console.frame.Words;
import pro.supportmax.desk.Turns;
import pro.supportmax.knowledge.Knowledge;
import pro.supportmax.models.Embedder;
import pro.supportmax.models.LanguageModel;

/** How the machine is right now, in four figures. */
@Component
class Machine {

    private final Turns turns;
    private final Knowledge knowledge;
    private final Embedder embedder;
    private final LanguageModel model;
    private final Words words;

    Machine(Turns turns, Knowledge knowledge, Embedder embedder, LanguageModel model, Words words) {
        this.turns = turns;
        this.knowledge = knowledge;
        this.embedder = embedder;
        this.model = model;
        this.words = words;
    }

    /** A figure and what it means. */
    record Figure(String title, String value, String note) {}

    List<Figure> figures() {
        var index = knowledge.state();
        return List.of(
                new Figure(words.of("figure.turns"), String.valueOf(turns.waiting()), words.of("figure.turns.note")),
                new Figure(
                        words.of("figure.index"),
                        words.of("figure.index.value", index.passages()),
                        words.of("index." + index.mode().name().toLowerCase(Locale.ROOT), index.pending())),
                new Figure(words.of("figure.embedding"), words.of("figure.embedding.value"), embedder.model()),
                new Figure(
                        words.of("figure.model"),
                        words.of("figure.model." + (model.available() ? "on" : "off")),
                        words.of("figure.model." + (model.available() ? "on" : "off") + ".note")));
    }
}
