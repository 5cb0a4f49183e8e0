package pro.supportmax.files.extraction;

import java.io.IOException;

/** Reads one kind of file. */
interface Parser {

    /**
     * Writes the text down in reading order.
     *
     * @throws Pad.Full when no more is wanted
     * @throws Locked when the file needs a password
     * @throws IOException when it is damaged; any other exception means the same
     */
    void read(byte[] content, Limits limits, Pad pad) throws IOException;

    /** The file needs a password. */
    final class Locked extends IOException {
        private static final long serialVersionUID = 1;
    }
}
