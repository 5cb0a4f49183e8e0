package pro.supportmax.files.extraction;

import java.io.IOException;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** One file read in this very process: what happens in the child, and with plain text in the product. */
final class Reading {

    private static final long LARGEST_ENTRY = 200L << 20;

    private Reading() {}

    /** Zips may not grow without end; this holds for the whole process. */
    static void guardZips() {
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
    }

    /** Errors that are none of the file's are thrown. */
    static Extracted of(Kind kind, byte[] content, Limits limits) {
        var pad = new Pad(limits.characters());
        try {
            kind.parser().read(content, limits, pad);
            return pad.taken();
        } catch (Pad.Full _) {
            return pad.taken();
        } catch (Parser.Locked _) {
            return new Extracted.Unreadable("It is protected with a password.");
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return new Extracted.Unreadable("It is damaged, built to do harm, or not what its name says.");
        }
    }
}
