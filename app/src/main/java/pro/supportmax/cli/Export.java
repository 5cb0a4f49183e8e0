package pro.supportmax.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** All tickets, customers, organisations and articles in a folder, attachments beside. */
@Command(
        name = "export",
        description =
                "Writes tickets, customers, organisations and articles into a folder as JSON lines in Zendesk's shape,"
                        + " attachments beside. Interrupted, it goes on where it was; repeated, it adds the tickets that changed.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is written", "1:it failed; start it again to go on", "2:the product does not run"})
final class Export implements Callable<Integer> {

    private static final List<String> LISTS = List.of("organizations", "users", "sections", "articles", "tickets");
    private static final String CHANGING = "tickets";

    private final Commands all;

    @Mixin
    private Running running = new Running();

    @Parameters(paramLabel = "FOLDER", description = "where to write; made when it is not there")
    private Path folder = Path.of("export");

    @Option(names = "--zendesk", description = "only what Zendesk has words for, for other programs to read")
    private boolean zendesk;

    Export(Commands all) {
        this.all = all;
    }

    @Override
    public Integer call() throws IOException {
        var server = running.server();
        Files.createDirectories(folder.resolve("attachments"));
        var marks = Bookmarks.of(folder, zendesk);
        for (var list : LISTS) {
            write(server, list, marks);
        }
        for (var list : LISTS) {
            all.out().printf("%-14s %9d%n", list, marks.lines(list));
        }
        all.out().println("Written to " + folder + ". ./supportmax import " + folder + " reads it.");
        all.out().flush();
        return Commands.DONE;
    }

    private void write(Server server, String list, Bookmarks marks) throws IOException {
        if (!list.equals(CHANGING) && marks.ended(list)) {
            marks.forget(list);
        }
        try (var bar = bar(list);
                var lines = marks.open(list)) {
            for (var more = true; more; ) {
                var after = marks.after(list);
                var page = server.page("/api/v1/exports/" + list + "?plain=" + zendesk + "&page%5Bsize%5D=100"
                        + (after.isEmpty()
                                ? ""
                                : "&page%5Bafter%5D=" + URLEncoder.encode(after, StandardCharsets.UTF_8)));
                for (var item : page.path("data")) {
                    fetch(server, item);
                    lines.write((item + "\n").getBytes(StandardCharsets.UTF_8));
                }
                lines.flush();
                more = page.path("meta").path("has_more").asBoolean(false);
                marks.reached(
                        list,
                        page.path("meta").path("after_cursor").asString(""),
                        page.path("data").size(),
                        !more);
                bar.stepBy(page.path("data").size());
            }
        }
    }

    /** A file that is there already was fetched before: files never change. */
    private void fetch(Server server, JsonNode item) throws IOException {
        for (var comment : item.path("comments")) {
            for (var attachment : comment.path("attachments")) {
                var id = attachment.path("id").asString("");
                var place = folder.resolve("attachments")
                        .resolve(id + "-" + attachment.path("file_name").asString("file"));
                if (!Files.exists(place)) {
                    server.download("/api/v1/attachments/" + id, place);
                }
            }
        }
    }

    private static ProgressBar bar(String list) {
        return new ProgressBarBuilder()
                .setTaskName(list)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .hideEta()
                .build();
    }
}
