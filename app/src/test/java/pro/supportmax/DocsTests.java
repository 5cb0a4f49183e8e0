package pro.supportmax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What the texts say of the code is so. */
class DocsTests {

    private static final Path ROOT = Path.of("..");
    private static final Path CODE = Path.of("src/main/java/pro/supportmax");

    @Test
    void theMapInTheReadmeNamesEveryModuleAndNoOther() throws IOException {
        var modules = ApplicationModules.of(SupportMax.class).stream()
                .map(module -> module.getIdentifier().toString())
                .toList();

        assertThat(found("README.md", "(?m)^\\| \\d \\| `([a-z]+)` \\|")).containsExactlyInAnyOrderElementsOf(modules);
    }

    @Test
    void theTourNamesFilesThatExist() throws IOException {
        assertThat(found("docs/tour.md", "`([a-z]+(?:/[a-z]+)*/[A-Z]\\w+)(?:\\.\\w+)?`"))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(CODE.resolve(name + ".java")).exists());
    }

    @Test
    void linksBetweenTheTextsLeadSomewhere() throws IOException {
        for (var file : List.of(
                "README.md",
                "AGENTS.md",
                "docs/tour.md",
                "docs/words.md",
                "docs/api.md",
                "docs/email.md",
                "docs/import.md",
                "docs/webhooks.md",
                "docs/widget.md")) {
            assertThat(found(file, "\\]\\((?!http)([^)#]+)"))
                    .allSatisfy(link -> assertThat(ROOT.resolve(file).resolveSibling(link))
                            .as("%s links to %s", file, link)
                            .exists());
        }
    }

    @Test
    void theReadmeFitsOnAFewScreens() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
