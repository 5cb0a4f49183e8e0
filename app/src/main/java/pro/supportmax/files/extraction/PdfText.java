package pro.supportmax.files.extraction;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF page by page, as far as it holds letters and not pictures of them. */
final class PdfText implements Parser {

    @Override
    public void read(byte[] content, Limits limits, Pad pad) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(limits.pages());
            stripper.writeText(document, pad);
            if (document.getNumberOfPages() > limits.pages()) {
                pad.full();
            }
        } catch (InvalidPasswordException _) {
            throw new Locked();
        }
    }
}
