package pro.supportmax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import tools.jackson.databind.JsonNode;

/** Articles from a folder or a zip of Markdown files, in parcels that are answered at once. */
final class ArticleImport {

    private static final int REFUSED = 2;

    private final Server server;
    private final Path path;
    private final PrintWriter out;
    private final List<String> refused = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    ArticleImport(Server server, Path path, PrintWriter out) {
        this.server = server;
        this.path = path;
        this.out = out;
    }

    int run() throws IOException {
        if (path.toString().endsWith(".zip")) {
            take(server.postZip("/api/v1/articles/import", Files.readAllBytes(path)));
        } else {
            takeFolder();
        }
        refused.forEach(line -> out.println("refused  " + line));
        out.printf("%d added, %d changed, %d unchanged, %d refused.%n", added, changed, unchanged, refused.size());
        out.flush();
        return refused.isEmpty() ? Commands.DONE : REFUSED;
    }

    private void takeFolder() throws IOException {
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
