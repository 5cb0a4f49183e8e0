package pro.supportmax.files.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A workbook row by row, as it streams by: the largest one needs no more memory than its strings. */
final class SheetText implements Parser {

    @Override
    public void read(byte[] content, Limits limits, Pad pad) throws IOException {
        try (var parcel = OPCPackage.open(new ByteArrayInputStream(content))) {
            var strings = new ReadOnlySharedStringsTable(parcel);
            var book = new XSSFReader(parcel);
            var rows = new Rows(pad, limits.rows());
            var sheets = (XSSFReader.SheetIterator) book.getSheetsData();
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    pad.put(sheets.getSheetName() + "\n");
                    var xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(book.getStylesTable(), strings, rows, false));
                    xml.parse(new InputSource(sheet));
                    pad.put("\n");
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final Pad pad;
        private int left;

        Rows(Pad pad, int left) {
            this.pad = pad;
            this.left = left;
        }

        @Override
        public void startRow(int number) {
            if (left-- == 0) {
                pad.full();
            }
        }

        @Override
        public void endRow(int number) {
            pad.put("\n");
        }

        @Override
        public void cell(String place, @Nullable String value, @Nullable XSSFComment comment) {
            if (value != null) {
                pad.put(value + "\t");
            }
        }
    }
}
