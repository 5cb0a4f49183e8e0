package pro.supportmax.files.extraction;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a file must be for its text to be taken. */
public enum Kind {
    PLAIN(PlainText::new),
    HTML(HtmlText::new),
    PDF(PdfText::new),
    SHEET(SheetText::new),
    OFFICE(OfficeText::new),
    OPEN_DOCUMENT(OpenDocumentText::new),
    RTF(RtfText::new);

    private static final Map<String, Kind> BY_TYPE = Map.ofEntries(
            Map.entry("application/pdf", PDF),
            Map.entry("application/rtf", RTF),
            Map.entry("text/rtf", RTF),
            Map.entry("text/html", HTML),
            Map.entry("application/xhtml+xml", HTML),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", SHEET),
            Map.entry("application/vnd.ms-excel.sheet.macroenabled.12", SHEET),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", OFFICE),
            Map.entry("application/vnd.ms-word.document.macroenabled.12", OFFICE),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", OFFICE),
            Map.entry("application/vnd.ms-powerpoint.presentation.macroenabled.12", OFFICE),
            Map.entry("application/msword", OFFICE),
            Map.entry("application/vnd.ms-excel", OFFICE),
            Map.entry("application/vnd.ms-powerpoint", OFFICE),
            Map.entry("application/x-tika-msoffice", OFFICE),
            Map.entry("application/vnd.oasis.opendocument.text", OPEN_DOCUMENT),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", OPEN_DOCUMENT),
            Map.entry("application/vnd.oasis.opendocument.presentation", OPEN_DOCUMENT));
    private static final Set<String> WRITTEN_PLAINLY = Set.of(
            "application/json", "application/xml", "application/yaml", "application/x-yaml", "application/x-ndjson");

    private final Supplier<Parser> parser;

    Kind(Supplier<Parser> parser) {
        this.parser = parser;
    }

    /** @param mediaType without parameters, {@code "application/pdf"} */
    public static Optional<Kind> of(String mediaType) {
        var kind = BY_TYPE.get(mediaType);
        var plain = mediaType.startsWith("text/") || WRITTEN_PLAINLY.contains(mediaType);
        return Optional.ofNullable(kind == null && plain ? PLAIN : kind);
    }

    /** Made when it is needed, so that the product itself never loads the libraries of the child. */
    Parser parser() {
        return parser.get();
    }
}
