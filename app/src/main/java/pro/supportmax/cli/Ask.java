package pro.supportmax.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** A question and its cited answer. */
@Command(
        name = "ask",
        description = "Asks the running product; opens no ticket.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:answered", "2:the product does not run", "3:not answered: it abstained or would hand over"})
final class Ask implements Callable<Integer> {

    private final Commands all;

    @Mixin
    private Running running = new Running();

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "the question; quotes are not needed")
    private List<String> words = List.of();

    @Option(names = "--json", description = "print what the API answers")
    private boolean raw;

    Ask(Commands all) {
        this.all = all;
    }

    @Override
    public Integer call() {
        var server = running.server();
        var answer = server.post("/api/v1/ask", Map.of("question", String.join(" ", words)));
        all.out().print(raw ? answer.toPrettyString() + "\n" : text(answer, server));
        all.out().flush();
        return answer.path("outcome").asString("").equals("answered") ? Commands.DONE : Commands.NOT_ANSWERED;
    }

    private static String text(JsonNode answer, Server server) {
        var page = new Paper();
        page.paragraphs(answer.path("text").asString(""));
        sources(answer, server, page);
        page.line("").line(verdict(answer));
        return page.toString();
    }

    /** Each section once, however many of its sentences were used. */
    private static void sources(JsonNode answer, Server server, Paper page) {
        var titles = new LinkedHashMap<String, String>();
        for (var citation : answer.path("citations")) {
            var url = server.url(citation.path("url").asString(""));
            titles.putIfAbsent(url, citation.path("title").asString(""));
        }
        if (!titles.isEmpty()) {
            page.line("").line("Sources");
        }
        int number = 0;
        for (var source : titles.entrySet()) {
            page.item(++number, source.getValue(), source.getKey());
        }
    }

    private static String verdict(JsonNode answer) {
        var sure = Math.round(answer.path("confidence").asDouble(0) * 100);
        return switch (answer.path("outcome").asString("")) {
            case "answered" -> "Answered, " + sure + " % sure.";
            case "escalated" -> "Not answered: a person would take over.";
            default -> "Not answered: the articles do not say.";
        };
    }
}
