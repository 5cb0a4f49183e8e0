package pro.supportmax.files.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Letters and slides in the new and the old formats of Office, and its old workbooks. */
final class OfficeText implements Parser {

    @Override
    public void read(byte[] content, Limits limits, Pad pad) throws IOException {
        if (isLocked(content)) {
            throw new Locked();
        }
        try (var extractor = ExtractorFactory.createExtractor(new ByteArrayInputStream(content))) {
            pad.put(extractor.getText());
        } catch (EncryptedDocumentException _) {
            throw new Locked();
        }
    }

    /** The new formats with a password are an old format around an encrypted parcel (MS-OFFCRYPTO 1.3.2). */
    private static boolean isLocked(byte[] content) throws IOException {
        if (FileMagic.valueOf(content) != FileMagic.OLE2) {
            return false;
        }
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        }
    }
}
