package pro.supportmax.workbench.sets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pro.supportmax.guard.Guard;
import pro.supportmax.triage.Triage;

/** The public sets by name. */
public final class PublicSets {

    /** Each set and the file without which there is nothing to measure. */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("banking77", "banking77/banking77.jsonl");
        FILES.put("clinc150", "clinc150/clinc150.jsonl");
        FILES.put("banking77-domains", "banking77/banking77.jsonl");
        FILES.put("bitext-domains", "bitext/bitext.jsonl");
        FILES.put("mtrag", "mtrag/tasks.jsonl");
        FILES.put("tau2-banking-kb", "tau2-banking-kb/queries.jsonl");
        FILES.put("sentiment", "sentiment/vader_ground_truth.jsonl");
        FILES.put("langid", "langid/langid.jsonl");
        FILES.put("pii", "pii/presidio_synth.jsonl");
        FILES.put("injection", "injection/injection.jsonl");
        FILES.put("mime", "mime/messages.jsonl");
        FILES.put("replies", "replies/replies.jsonl");
        FILES.put("bounces", "bounces/bounces.jsonl");
        FILES.put("similar-questions", "similar-questions/banking77_pairs.jsonl");
    }

    private PublicSets() {}

    public static List<String> names() {
        return List.copyOf(FILES.keySet());
    }

    /** @throws IllegalArgumentException when there is no set of that name */
    public static String file(String set) {
        var file = FILES.get(set);
        if (file == null) {
            throw new IllegalArgumentException("There is no set " + set);
        }
        return file;
    }

    /** How the product is measured on a set. */
    public static Evaluation of(String set, Guard guard, Triage triage) {
        var file = file(set);
        return switch (set) {
            case "banking77" -> new Intents(set, file);
            case "clinc150" -> new Scope(set, file);
            case "mtrag" -> new Conversations(set, file);
            case "tau2-banking-kb" -> new BankArticles(set, file);
            case "sentiment" -> new Sentiments(set, file, triage);
            case "langid" -> new Languages(set, file, triage);
            case "pii" -> new PersonalSpans(set, file, guard);
            case "injection" -> new Injections(set, file, guard);
            case "mime" -> new MimeMessages(set, file);
            case "replies" -> new Replies(set, file);
            case "bounces" -> new BouncedMail(set, file);
            case "similar-questions" -> new SimilarQuestions(set, file);
            default -> new Domains(set, file, triage);
        };
    }
}
