package pro.supportmax.files.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Documents of LibreOffice: the words in {@code content.xml} of the zip (OASIS OpenDocument 1.3, part 3), read as they
 * stream by, without document types and entities.
 */
final class OpenDocumentText implements Parser {

    private static final int MOST_ENTRIES = 1_000;
    private static final Set<String> LINES = Set.of("p", "h", "table-row", "line-break", "page");

    @Override
    public void read(byte[] content, Limits limits, Pad pad) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (int i = 0; i < MOST_ENTRIES; i++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                if (entry.getName().equals("META-INF/manifest.xml") && isLocked(zip)) {
                    throw new Locked();
                }
                if (entry.getName().equals("content.xml")) {
                    words(zip, limits, pad);
                    return;
                }
            }
        }
        throw new IOException("It has no content.xml");
    }

    private static boolean isLocked(InputStream manifest) throws IOException {
        return new String(manifest.readNBytes(1 << 20), UTF_8).contains("encryption-data");
    }

    private static void words(InputStream xml, Limits limits, Pad pad) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            words(factory.createXMLStreamReader(xml), limits.rows(), pad);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void words(XMLStreamReader xml, int rows, Pad pad) throws XMLStreamException {
        var left = rows;
        var depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var name = xml.getLocalName();
                    depth += isParagraph(name) ? 1 : 0;
                    if (name.equals("table-row") && left-- == 0) {
                        pad.full();
                    }
                    pad.put(name.equals("tab") ? "\t" : name.equals("s") ? " " : "");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var name = xml.getLocalName();
                    depth -= isParagraph(name) ? 1 : 0;
                    pad.put(name.equals("table-cell") ? "\t" : LINES.contains(name) ? "\n" : "");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> pad.put(depth > 0 ? xml.getText() : "");
                default -> {}
            }
        }
    }

    private static boolean isParagraph(String name) {
        return name.equals("p") || name.equals("h");
    }
}
