package pro.supportmax.files.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.swing.text.BadLocationException;
import javax.swing.text.rtf.RTFEditorKit;

/** Rich text, by the platform's own reader. */
final class RtfText implements Parser {

    @Override
    public void read(byte[] content, Limits limits, Pad pad) throws IOException {
        var kit = new RTFEditorKit();
        var document = kit.createDefaultDocument();
        try {
            kit.read(new ByteArrayInputStream(content), document, 0);
            pad.put(document.getText(0, document.getLength()));
        } catch (BadLocationException e) {
            throw new IOException(e);
        }
    }
}
