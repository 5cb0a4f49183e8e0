package pro.supportmax.files.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real small files, and files built to do harm. */
public final class Papers {

    private static final int MEGABYTE = 1 << 20;

    private Papers() {}

    private interface Writing {
        void to(OutputStream out) throws Exception;
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** @param pages the line on each page */
    public static byte[] pdf(String... pages) {
        return pdf("", pages);
    }

    static byte[] lockedPdf(String password, String... pages) {
        return pdf(password, pages);
    }

    private static byte[] pdf(String password, String... pages) {
        return bytes(out -> {
            try (var document = new PDDocument()) {
                for (var line : pages) {
                    var page = new PDPage();
                    document.addPage(page);
                    try (var content = new PDPageContentStream(document, page)) {
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                        content.newLineAtOffset(50, 700);
                        content.showText(line);
                        content.endText();
                    }
                }
                if (!password.isEmpty()) {
                    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                }
                document.save(out);
            }
        });
    }

    /** A page whose drawing commands swell to the given size. */
    static byte[] swellingPdf(int megabytes) {
        return bytes(out -> {
            try (var document = new PDDocument()) {
                var page = new PDPage();
                document.addPage(page);
                var stream = new PDStream(document);
                try (var commands = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    fill(commands, "(a) Tj\n", megabytes);
                }
                page.setContents(stream);
                document.save(out);
            }
        });
    }

    public static byte[] docx(String... lines) {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                for (var line : lines) {
                    document.createParagraph().createRun().setText(line);
                }
                document.write(out);
            }
        });
    }

    static byte[] lockedDocx(String password, String line) {
        return bytes(out -> {
            try (var files = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
                encryptor.confirmPassword(password);
                try (var locked = encryptor.getDataStream(files)) {
                    locked.write(docx(line));
                }
                files.writeFilesystem(out);
            }
        });
    }

    public static byte[] xlsx(String... cells) {
        return workbook(new XSSFWorkbook(), cells);
    }

    static byte[] xls(String... cells) {
        return workbook(new HSSFWorkbook(), cells);
    }

    private static byte[] workbook(Workbook workbook, String... cells) {
        return bytes(out -> {
            try (workbook) {
                var sheet = workbook.createSheet("Costs");
                for (int i = 0; i < cells.length; i++) {
                    var row = sheet.createRow(i);
                    row.createCell(0).setCellValue(cells[i]);
                    row.createCell(1).setCellValue(i + 0.5);
                }
                workbook.write(out);
            }
        });
    }

    static byte[] pptx(String line) {
        return bytes(out -> {
            try (var show = new XMLSlideShow()) {
                show.createSlide().createTextBox().setText(line);
                show.write(out);
            }
        });
    }

    static byte[] ppt(String line) {
        return bytes(out -> {
            try (var show = new HSLFSlideShow()) {
                show.createSlide().createTextBox().setText(line);
                show.write(out);
            }
        });
    }

    static byte[] odt(String... lines) {
        var body = new StringBuilder();
        for (var line : lines) {
            body.append("<text:p>").append(line).append("</text:p>");
        }
        return openDocument("", body.toString());
    }

    /** @param prolog what stands before the root */
    static byte[] openDocument(String prolog, String body) {
        return zip(Map.of(
                "content.xml",
                out -> out.write(("<?xml version='1.0'?>" + prolog + "<office:document-content"
                                + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>" + body
                                + "</office:document-content>")
                        .getBytes(UTF_8))));
    }

    /** Its only attribute swells to the given size, which no parser can stream. */
    static byte[] greedyOpenDocument(int megabytes) {
        return zip(Map.of("content.xml", out -> {
            out.write("<a b='".getBytes(UTF_8));
            fill(out, "x", megabytes);
            out.write("'/>".getBytes(UTF_8));
        }));
    }

    /** A workbook whose sheet swells to the given size. */
    static byte[] swellingXlsx(int megabytes) {
        return replaced(xlsx("a"), "xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                    .getBytes(UTF_8));
            fill(out, "<row></row>", megabytes);
            out.write("</sheetData></worksheet>".getBytes(UTF_8));
        });
    }

    /** Ten entities, each ten times the one before. */
    static String laughs() {
        var laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return laughs.append("]>").toString();
    }

    static byte[] laughingDocx() {
        return replaced(
                docx("a"),
                "word/document.xml",
                out -> out.write(("<?xml version='1.0'?>" + laughs()
                                + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                                + "<w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>")
                        .getBytes(UTF_8)));
    }

    static byte[] noiseWithHeader(String header, long seed) {
        var noise = new byte[50_000];
        new Random(seed).nextBytes(noise);
        var start = header.getBytes(UTF_8);
        System.arraycopy(start, 0, noise, 0, start.length);
        return noise;
    }

    private static void fill(OutputStream out, String with, int megabytes) throws IOException {
        var block = with.repeat(MEGABYTE / with.length()).getBytes(UTF_8);
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    private static byte[] replaced(byte[] zipped, String name, Writing writing) {
        var entries = new LinkedHashMap<String, Writing>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readAllBytes();
                entries.put(entry.getName(), out -> out.write(content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.put(name, writing);
        return zip(entries);
    }

    private static byte[] zip(Map<String, Writing> entries) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    entry.getValue().to(zip);
                    zip.closeEntry();
                }
            }
        });
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }
}
