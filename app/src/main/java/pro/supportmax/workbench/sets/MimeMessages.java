package pro.supportmax.workbench.sets;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailAddress;
import pro.supportmax.mail.MailPart;
import pro.supportmax.mail.MailReader;
import pro.supportmax.workbench.measures.Figure;
import tools.jackson.databind.JsonNode;

/**
 * Odd and broken messages: how many are read in time, and how often what is read is what the test of the library says that
 * they come from; field by field, white space apart. Messages that the source itself calls malformed have no right
 * reading and are counted apart. For subject and sender Python's parser is a second opinion.
 */
record MimeMessages(String set, String file) implements Evaluation {

    private static final long LIMIT_NANOS = 3_000_000_000L;

    @Override
    public Outcome run(Bench bench) {
        var findings = new ArrayList<String>();
        var met = new TreeMap<String, int[]>();
        var read = new int[2];
        bench.each(bench.rows(file), row -> {
            var begun = System.nanoTime();
            var mail = MailReader.read(Base64.getDecoder().decode(row.text("rawBase64")));
            count(read, System.nanoTime() - begun < LIMIT_NANOS);
            var kind = row.is("category", "malformed") ? "malformed" : "expected";
            var expected = row.fields().path("expected");
            if (expected.isObject()) {
                compare(expected, mail).forEach((field, agrees) -> {
                    count(met.computeIfAbsent(kind, _ -> new int[2]), agrees);
                    if (!agrees) {
                        findings.add(row.text("id") + ": " + field + " is not as its source expects");
                    }
                });
            }
            var reference = row.fields().path("pythonReference");
            if (reference.isObject()) {
                count(met.computeIfAbsent("reference-subject", _ -> new int[2]), sameSubject(reference, mail));
                count(met.computeIfAbsent("reference-from", _ -> new int[2]), sameSender(reference, mail));
            }
        });
        var figures = new ArrayList<Figure>();
        figures.add(share("read", read));
        met.forEach((name, counts) -> figures.add(share(name, counts)));
        return new Outcome(figures, findings);
    }

    private Figure share(String name, int[] counts) {
        return Figure.share(set, name, (double) counts[0] / Math.max(1, counts[1]), counts[1]);
    }

    private static void count(int[] counts, boolean hit) {
        counts[0] += hit ? 1 : 0;
        counts[1]++;
    }

    private static TreeMap<String, Boolean> compare(JsonNode expected, Mail mail) {
        var agrees = new TreeMap<String, Boolean>();
        agrees.put("subject", sameSubject(expected, mail));
        agrees.put("from", sameSender(expected, mail));
        agrees.put(
                "to",
                texts(expected.path("to"))
                        .equals(mail.to().stream().map(MimeMessages::lower).toList()));
        agrees.put("textBody", Texts.sameWords(joined(expected.path("textBody")), mail.text()));
        boolean hasHtml = false;
        for (var part : expected.path("htmlBody")) {
            hasHtml |= part.path("kind").asString("").equals("html");
        }
        agrees.put("htmlBody", hasHtml == (mail.html() != null));
        agrees.put("attachments", sameFiles(expected.path("attachments"), mail.attachments()));
        agrees.put("partCount", expected.path("partCount").asInt() == mail.parts());
        return agrees;
    }

    private static boolean sameSubject(JsonNode expected, Mail mail) {
        return Texts.sameWords(expected.path("subject").asString(""), mail.subject());
    }

    /** The first sender; a name without a domain is none to us. */
    private static boolean sameSender(JsonNode expected, Mail mail) {
        var senders = texts(expected.path("from")).stream()
                .filter(from -> from.contains("@"))
                .toList();
        return senders.isEmpty() ? !mail.from().isKnown() : senders.getFirst().equals(lower(mail.from()));
    }

    /** Types, and names without folders where there are names. */
    private static boolean sameFiles(JsonNode expected, List<MailPart> files) {
        if (expected.size() != files.size()) {
            return false;
        }
        for (int i = 0; i < files.size(); i++) {
            var name = expected.get(i).path("filename").asString("");
            var type = expected.get(i).path("contentType").asString("");
            boolean sameName = name.isEmpty()
                    || name.substring(name.lastIndexOf('/') + 1)
                            .equals(files.get(i).name());
            if (!sameName
                    || !type.isEmpty() && !type.equalsIgnoreCase(files.get(i).mediaType())) {
                return false;
            }
        }
        return true;
    }

    private static String joined(JsonNode bodies) {
        var text = new StringBuilder();
        bodies.forEach(body -> text.append(body.path("text").asString("")).append('\n'));
        return text.toString();
    }

    private static List<String> texts(JsonNode values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value.asString("").toLowerCase(Locale.ROOT)));
        return texts;
    }

    private static String lower(MailAddress address) {
        return address.address().toLowerCase(Locale.ROOT);
    }
}
