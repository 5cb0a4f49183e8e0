package pro.supportmax.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pro.supportmax.kernel.PermanentFailure;
import pro.supportmax.transfer.Kind;
import tools.jackson.databind.JsonNode;

/** What a company has elsewhere, brought into the running product. */
@Command(
        name = "import",
        description =
                "Takes in articles (Markdown), customers (CSV), mail (mbox, .eml, Maildir) or what Zendesk exports"
                        + " (JSON), from a file, a folder or a zip. What was imported before is recognised.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything was taken", "1:the import failed", "2:some lines were refused, or nothing runs"})
final class Import implements Callable<Integer> {

    private static final int REFUSED = 2;
    private static final long LOOK_AGAIN = 300;

    private final Commands all;

    @Mixin
    private Running running = new Running();

    @Parameters(paramLabel = "PATH", description = "folder, zip or file")
    private Path path = Path.of(".");

    @Option(names = "--as", paramLabel = "KIND", description = "articles, customers, mail or zendesk; else recognised")
    private @Nullable String as;

    @Option(
            names = "--own",
            paramLabel = "ADDRESS",
            description = "an address of your own, support@example.com, or a whole domain, @example.com; mail needs it")
    private List<String> own = new ArrayList<>();

    @Option(names = "--source", paramLabel = "NAME", description = "tells the ids of two systems of one kind apart")
    private @Nullable String source;

    @Option(names = "--dry-run", description = "only tell what would happen")
    private boolean dryRun;

    Import(Commands all) {
        this.all = all;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no " + path.toAbsolutePath());
        }
        var kind = as == null ? Luggage.recognise(path) : Kind.of(as);
        if (kind == Kind.MAIL && own.isEmpty()) {
            throw new IllegalArgumentException("Say which addresses are your own, so that customers are told from"
                    + " teammates: --own support@example.com, or --own @example.com for all of a domain.");
        }
        all.out().println("Taking " + path + " for " + kind.word() + ".");
        var server = running.server();
        return kind == Kind.ARTICLES && !dryRun ? new ArticleImport(server, path, all.out()).run() : send(server, kind);
    }

    private int send(Server server, Kind kind) throws IOException {
        var luggage = Luggage.of(path);
        try {
            var sent = server.postFile("/api/v1/imports?" + wish(kind), luggage.file());
            return report(watch(server, sent.path("id").asString("")));
        } finally {
            luggage.putAway();
        }
    }

    private String wish(Kind kind) {
        var wish = new StringBuilder("kind=" + kind.word() + "&dry_run=" + dryRun + "&name=" + encoded(name()));
        own.forEach(address -> wish.append("&own=").append(encoded(address)));
        return source == null ? wish.toString() : wish + "&source=" + encoded(source);
    }

    private String name() {
        var name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "upload" : name.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode watch(Server server, String id) {
        try (var bar = bar()) {
            while (true) {
                var seen = server.get("/api/v1/imports/" + id);
                bar.maxHint(Math.max(1, seen.path("total").asLong()));
                bar.stepTo(seen.path("done").asLong());
                var state = seen.path("state").asString("");
                if (state.equals("done") || state.equals("failed")) {
                    return seen;
                }
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PermanentFailure("Interrupted; the import goes on in the background", e);
        }
    }

    private int report(JsonNode seen) {
        var out = all.out();
        for (var line : seen.path("refused")) {
            var position = line.path("position").asLong();
            var id = line.path("id").asString("");
            out.println("refused  " + line.path("file").asString("") + (position > 0 ? ":" + position : "")
                    + (id.isEmpty() ? "" : " [" + id + "]") + ": "
                    + line.path("why").asString(""));
        }
        out.printf("%n%-14s %9s %9s %14s %9s%n", "", "added", "changed", "already there", "refused");
        var refused = 0L;
        for (var count : seen.path("counts").properties()) {
            var tally = count.getValue();
            out.printf(
                    "%-14s %9d %9d %14d %9d%n",
                    count.getKey() + "s",
                    tally.path("added").asLong(),
                    tally.path("changed").asLong(),
                    tally.path("already_there").asLong(),
                    tally.path("refused").asLong());
            refused += tally.path("refused").asLong();
        }
        out.println(dryRun ? "A dry run: nothing was changed." : "");
        out.flush();
        if (seen.path("state").asString("").equals("failed")) {
            throw new PermanentFailure("The import failed: " + seen.path("why").asString(""));
        }
        return refused == 0 ? Commands.DONE : REFUSED;
    }

    static ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("Importing")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setUnit(" KB", 1024)
                .hideEta()
                .build();
    }
}
