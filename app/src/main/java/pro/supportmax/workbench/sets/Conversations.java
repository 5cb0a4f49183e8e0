package pro.supportmax.workbench.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.knowledge.PassageSearch;
import pro.supportmax.knowledge.Question;
import pro.supportmax.workbench.measures.Figure;
import pro.supportmax.workbench.measures.Ranking;
import pro.supportmax.workbench.measures.Separation;
import tools.jackson.databind.JsonNode;

/**
 * Multi-turn questions on real documentation (MTRAG, Katsis et al. 2025): finding the passages that answer the customer's
 * last turn, and knowing when none does. The corpus is the pool of all reference passages, so the figures do not compare
 * with those published on the full one.
 */
record Conversations(String set, String file) implements Evaluation {

    private static final String PASSAGES = "mtrag/passages.jsonl";

    @Override
    public Outcome run(Bench bench) {
        try (var search = Corpus.index(bench, PASSAGES, "text")) {
            var tasks = bench.rows(file);
            var figures = new ArrayList<Figure>();
            var findings = new ArrayList<String>();
            figures.addAll(found(bench, search, tasks, findings));
            figures.addAll(answered(bench, search, tasks, findings));
            return new Outcome(figures, findings);
        }
    }

    private List<Figure> found(Bench bench, PassageSearch search, List<Row> tasks, List<String> findings) {
        var lastTurn = new Ranking();
        var withHistory = new Ranking();
        var solvable =
                tasks.stream().filter(row -> !row.texts("relevant").isEmpty()).toList();
        bench.each(solvable, row -> {
            var relevant = Set.copyOf(row.texts("relevant"));
            var question = Question.of(row.text()).withLimit(Corpus.DEPTH);
            var found = search.documents(question);
            lastTurn.add(found, relevant);
            withHistory.add(search.documents(inContext(question, row)), relevant);
            if (found.stream().noneMatch(relevant::contains)) {
                findings.add("nothing relevant in ten: " + Texts.shortened(row.text()));
            }
        });
        var figures = new ArrayList<>(Corpus.figures(set, "", lastTurn));
        figures.addAll(Corpus.figures(set, "history-", withHistory));
        return figures;
    }

    /** How often an answer is found, by what the authors say about answerability. */
    private List<Figure> answered(Bench bench, PassageSearch search, List<Row> tasks, List<String> findings) {
        Map<String, List<Answer>> answers = new TreeMap<>();
        bench.each(tasks, row -> {
            var answer = search.answer(inContext(Question.of(row.text()), row));
            answers.computeIfAbsent(row.text("answerability"), _ -> new ArrayList<>())
                    .add(answer);
            if (row.is("answerability", "UNANSWERABLE") && answer instanceof Answer.Found found) {
                findings.add("answered though unanswerable, "
                        + Math.round(found.confidence().value() * 100) + " % sure: " + Texts.shortened(row.text()));
            }
        });
        var figures = new ArrayList<Figure>();
        answers.forEach((kind, given) -> {
            var silent =
                    given.stream().filter(Answer.NotFound.class::isInstance).count();
            var name = kind.toLowerCase(Locale.ROOT) + "-abstained";
            figures.add(Figure.share(set, name, (double) silent / given.size(), given.size()));
        });
        if (answers.containsKey("ANSWERABLE") && answers.containsKey("UNANSWERABLE")) {
            var separation =
                    new Separation(confidences(answers.get("ANSWERABLE")), confidences(answers.get("UNANSWERABLE")));
            figures.add(Figure.score(set, "answerability-auroc", separation.area(), tasks.size()));
        }
        return figures;
    }

    private static double[] confidences(List<Answer> answers) {
        return answers.stream()
                .mapToDouble(answer -> answer.confidence().value())
                .toArray();
    }

    /** The last turn, knowing what the customer said just before. */
    private static Question inContext(Question question, Row row) {
        var earlier = "";
        for (JsonNode turn : row.fields().path("history")) {
            if (turn.path("role").asString("").equals("user")) {
                earlier = turn.path("text").asString("");
            }
        }
        return earlier.isBlank() ? question : question.after(earlier);
    }
}
