package pro.supportmax.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class FileRulesTests {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 'I', 'H'};

    private final FileRules rules =
            new FileRules(new FileSettings(DataSize.ofKilobytes(1), Set.of("exe", "js"), Duration.ofHours(24)));

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\maya\\bill.pdf, bill.pdf",
        "'a\u202Efdp.exe', afdp.exe",
        "'line\nbreak.txt', linebreak.txt",
        "..., file",
        "'', file",
        ".htaccess, htaccess",
        "'zero\u200Bwidth.txt', zerowidth.txt"
    })
    void aNameIsOneLineAndNeverAPath(String given, String shown) {
        assertThat(FileRules.name(new NewFile(given, new byte[0]))).isEqualTo(shown);
    }

    @Property(tries = 500)
    void noNameLeadsAnywhere(@ForAll String given) {
        var shown = FileRules.name(new NewFile(given, new byte[0]));
        assertThat(shown).isNotBlank().doesNotContain("/", "\\", "\0", "\n").hasSizeLessThanOrEqualTo(120);
        assertThat(shown).doesNotStartWith(".");
    }

    @Test
    void theFirstBytesTellTheTypeWhateverTheNameSays() {
        assertThat(rules.type(new NewFile("letter.txt", PNG))).isEqualTo("image/png");
        assertThat(rules.type(new NewFile("picture.png", "<html><script>".getBytes(UTF_8))))
                .isNotIn(FileRules.PICTURES);
    }

    @Test
    void refusesProgramsEmptyFilesAndLargeOnes() {
        assertThat(objection("a.txt", "hello".getBytes(UTF_8))).isNull();
        assertThat(objection("a.txt", new byte[0])).contains("empty");
        assertThat(objection("a.txt", new byte[2_000])).contains("larger");
        assertThat(objection("invoice.pdf.exe", "MZ".getBytes(UTF_8))).contains("Programs");
        assertThat(objection("holiday.EXE ", "hello".getBytes(UTF_8))).contains("Programs");
        assertThat(objection(
                        "harmless.txt", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0}))
                .contains("Programs");
    }

    @Test
    void drawingsThatCanHoldScriptsAreNoPictures() {
        var drawing = new NewFile("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(UTF_8));
        assertThat(FileRules.PICTURES).doesNotContain(rules.type(drawing));
    }

    private @Nullable String objection(String name, byte[] content) {
        var file = new NewFile(name, content);
        return rules.objection(file, rules.type(file)).orElse(null);
    }
}
