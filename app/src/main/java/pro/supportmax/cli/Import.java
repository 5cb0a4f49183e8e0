package pro.supportmax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Articles from a folder or a zip of Markdown files. */
@Command(
        name = "import",
        description = "Takes in articles: Markdown files with front matter, from a folder, a zip or one file.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file was taken", "1:some files were refused", "2:the product does not run"})
final class Import implements Callable<Integer> {

    private final Commands all;

    @Mixin
    private Running running = new Running();

    @Parameters(paramLabel = "PATH", description = "folder, zip or Markdown file")
    private Path path = Path.of(".");

    private final List<String> refused = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    Import(Commands all) {
        this.all = all;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no " + path.toAbsolutePath());
        }
        var server = running.server();
        if (path.toString().endsWith(".zip")) {
            take(server.postZip("/api/v1/articles/import", Files.readAllBytes(path)));
        } else {
            takeFolder(server);
        }
        var out = all.out();
        refused.forEach(line -> out.println("refused  " + line));
        out.printf("%d added, %d changed, %d unchanged, %d refused.%n", added, changed, unchanged, refused.size());
        out.flush();
        return refused.isEmpty() ? Commands.DONE : Commands.FAILED;
    }

    private void takeFolder(Server server) throws IOException {
        var parcels = Parcel.of(path);
        var total = parcels.stream().mapToInt(Parcel::files).sum();
        try (var bar = bar(total)) {
            for (var parcel : parcels) {
                take(server.postZip("/api/v1/articles/import", parcel.zip()));
                bar.stepBy(parcel.files());
            }
        }
    }

    private void take(JsonNode report) {
        added += report.path("added").asInt();
        changed += report.path("changed").asInt();
        unchanged += report.path("unchanged").asInt();
        for (var refusal : report.path("refused")) {
            refused.add(refusal.path("file").asString("") + ": "
                    + refusal.path("why").asString(""));
        }
    }

    private static ProgressBar bar(int files) {
        return new ProgressBarBuilder()
                .setTaskName("Importing")
                .setInitialMax(files)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .hideEta()
                .build();
    }
}
