package pro.supportmax.files.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

/** Harmless files, read in this process. */
class ReadingTests {

    private static final Limits LIMITS = new Limits(1_000, 3, 5, Duration.ofSeconds(10), DataSize.ofMegabytes(64));

    private static Extracted read(Kind kind, byte[] content) {
        return Reading.of(kind, content, LIMITS);
    }

    private static String text(Kind kind, byte[] content) {
        assertThat(read(kind, content)).isInstanceOf(Extracted.Text.class);
        return ((Extracted.Text) read(kind, content)).text();
    }

    private static boolean truncated(Kind kind, byte[] content) {
        return ((Extracted.Text) read(kind, content)).truncated();
    }

    @Test
    void aPdfSaysWhatStandsOnItsPages() {
        var pdf = Papers.pdf("Invoice 4711", "Total 12 EUR");
        assertThat(text(Kind.PDF, pdf)).contains("Invoice 4711").contains("Total 12 EUR");
        assertThat(truncated(Kind.PDF, pdf)).isFalse();
    }

    @Test
    void pagesBeyondTheLimitAreLeftOutAndItSaysSo() {
        var pdf = Papers.pdf("one", "two", "three", "four");
        assertThat(text(Kind.PDF, pdf)).contains("three").doesNotContain("four");
        assertThat(truncated(Kind.PDF, pdf)).isTrue();
    }

    @Test
    void officeFilesOldAndNewAreRead() {
        assertThat(text(Kind.OFFICE, Papers.docx("Dear team,", "the export fails.")))
                .contains("the export fails.");
        assertThat(text(Kind.OFFICE, Papers.pptx("Quarterly export"))).contains("Quarterly export");
        assertThat(text(Kind.OFFICE, Papers.ppt("Old slides"))).contains("Old slides");
        assertThat(text(Kind.OFFICE, Papers.xls("Rent"))).contains("Rent");
        assertThat(text(Kind.SHEET, Papers.xlsx("Rent", "Power")))
                .contains("Costs")
                .contains("Power\t1.5");
    }

    @Test
    void rowsBeyondTheLimitAreLeftOutAndItSaysSo() {
        var rows = IntStream.range(0, 10).mapToObj(row -> "row" + row).toArray(String[]::new);
        assertThat(text(Kind.SHEET, Papers.xlsx(rows))).contains("row4").doesNotContain("row5");
        assertThat(truncated(Kind.SHEET, Papers.xlsx(rows))).isTrue();
    }

    @Test
    void openDocumentsAreRead() {
        assertThat(text(Kind.OPEN_DOCUMENT, Papers.odt("First line", "Second<text:tab/>line")))
                .isEqualTo("First line\nSecond\tline");
        var table = "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>";
        assertThat(truncated(Kind.OPEN_DOCUMENT, Papers.openDocument("", table.repeat(6))))
                .isTrue();
    }

    @Test
    void richTextAndPagesAreRead() {
        assertThat(text(Kind.RTF, "{\\rtf1\\ansi The {\\b export} fails\\'21}".getBytes(UTF_8)))
                .isEqualTo("The export fails!");
        assertThat(text(Kind.HTML, "<style>x{}</style><p>The <b>export</b></p><p>fails</p>".getBytes(UTF_8)))
                .isEqualTo("The export\nfails");
    }

    @Test
    void plainTextIsReadInTheEncodingItHas() {
        assertThat(text(Kind.PLAIN, "Größe\r\n€".getBytes(UTF_8))).isEqualTo("Größe\n€");
        assertThat(text(Kind.PLAIN, "Größe".getBytes(ISO_8859_1))).isEqualTo("Größe");
        assertThat(text(Kind.PLAIN, "\uFEFFGröße".getBytes(UTF_16LE))).isEqualTo("Größe");
        assertThat(text(Kind.PLAIN, "a\0b\u0007c".getBytes(UTF_8))).isEqualTo("abc");
    }

    @Test
    void longTextIsCutBetweenLettersAndItSaysSo() {
        var text = "x" + "😀".repeat(1_000);
        assertThat(text(Kind.PLAIN, text.getBytes(UTF_8))).isEqualTo("x" + "😀".repeat(499));
        assertThat(truncated(Kind.PLAIN, text.getBytes(UTF_8))).isTrue();
        assertThat(truncated(Kind.PLAIN, "ö".repeat(1_000).getBytes(UTF_8))).isFalse();
    }

    @Test
    void aPasswordIsNamedAsTheReason() {
        assertThat(read(Kind.PDF, Papers.lockedPdf("secret", "hidden"))).isEqualTo(locked());
        assertThat(read(Kind.OFFICE, Papers.lockedDocx("secret", "hidden"))).isEqualTo(locked());
    }

    private static Extracted locked() {
        return new Extracted.Unreadable("It is protected with a password.");
    }

    @Test
    void damagedFilesAreUnreadable() {
        assertThat(read(Kind.OFFICE, Papers.half(Papers.docx("cut")))).isInstanceOf(Extracted.Unreadable.class);
        assertThat(read(Kind.SHEET, Papers.half(Papers.xlsx("cut")))).isInstanceOf(Extracted.Unreadable.class);
        assertThat(read(Kind.OPEN_DOCUMENT, Papers.half(Papers.odt("cut")))).isInstanceOf(Extracted.Unreadable.class);
        assertThat(read(Kind.PDF, Papers.noiseWithHeader("%PDF-1.7\n", 7))).isInstanceOf(Extracted.Unreadable.class);
    }

    @Test
    void entitiesAreNotUnfolded() {
        var odt = Papers.openDocument(Papers.laughs(), "<text:p>&l9;</text:p>");
        assertThat(read(Kind.OPEN_DOCUMENT, odt)).isNotInstanceOf(Extracted.Died.class);
        assertThat(String.valueOf(read(Kind.OPEN_DOCUMENT, odt))).doesNotContain("haha");
        assertThat(String.valueOf(read(Kind.OFFICE, Papers.laughingDocx()))).doesNotContain("haha");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whateverTheBytesNoKindThrows(Kind kind) {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(read(kind, Papers.noiseWithHeader("PK\003\004", seed))).isNotNull();
        }
        assertThat(read(kind, new byte[0])).isNotNull();
    }

    @Property(tries = 300)
    void whatIsTakenIsShortAndHasNoControlCharacters(@ForAll String written) {
        assertThat(text(Kind.PLAIN, written.getBytes(UTF_8)))
                .hasSizeLessThanOrEqualTo(1_000)
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n\t]]")
                .doesNotContain("\n\n\n");
    }
}
