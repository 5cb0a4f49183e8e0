package pro.supportmax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.Edge;
import pro.supportmax.channels.EdgeJourney;

/** Import and export in the terminal against the running product. */
@EdgeJourney
class TransferJourney {

    private static final String MAIL = """
            From: Rosa <rosa@terminal.example>
            To: help@own.example
            Subject: From the terminal %1$s
            Date: Mon, 5 Jan 2026 09:00:00 +0000
            Message-ID: <%1$s@terminal.example>
            Content-Type: multipart/mixed; boundary=b

            --b

            See the file.
            --b
            Content-Disposition: attachment; filename="note.txt"

            Found it.
            --b--
            """;

    private final Edge edge;
    private final Environment environment;
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    TransferJourney(Edge edge, Environment environment) {
        this.edge = edge;
        this.environment = environment;
    }

    @BeforeEach
    void findTheProduct() throws IOException {
        Address.write(folder, "http://localhost:" + environment.getRequiredProperty("local.server.port"));
        Files.writeString(folder.resolve("admin.token"), edge.key(Scope.ADMIN));
    }

    @Test
    void aFolderOfMailsGoesInOnceAndComesOutWithItsFiles() throws IOException {
        var mails = Files.createDirectories(folder.resolve("mails/2026"));
        for (var number : List.of("one", "two", "three")) {
            Files.writeString(mails.resolve(number + ".eml"), MAIL.formatted(number));
        }

        assertThat(run("import", mails.getParent().toString(), "--own", "help@own.example"))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).contains("for mail.").containsPattern("tickets +3 +0 +0 +0");
        assertThat(run("import", mails.getParent().toString(), "--own", "help@own.example"))
                .isZero();
        assertThat(out.toString()).containsPattern("messages +0 +0 +3 +0");

        var export = folder.resolve("export");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(run("export", export.toString())).as(out.toString()).isZero();
            assertThat(Files.readString(export.resolve("tickets.ndjson"))).contains("From the terminal three");
        });
        assertThat(Files.readString(export.resolve("users.ndjson"))).contains("rosa@terminal.example");
        try (var files = Files.list(export.resolve("attachments"))) {
            assertThat(files.filter(file -> file.toString().endsWith("-note.txt")))
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(file).content().contains("Found it."));
        }
        assertThat(run("import", export.toString(), "--dry-run", "--source", "again"))
                .as(out.toString())
                .isZero();
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add(1, "--data=" + folder);
        var terminal = new PrintWriter(out, true);
        return Commands.run(terminal, terminal, all.toArray(String[]::new));
    }
}
