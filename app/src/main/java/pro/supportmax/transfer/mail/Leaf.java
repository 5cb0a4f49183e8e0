package pro.supportmax.transfer.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.MailAddress;
import pro.supportmax.transfer.runs.SourceFile;

/**
 * Where a mail lies, and when it was written; the mail itself is read when its turn comes.
 *
 * @param number counts the mails of a file, from 1
 * @param boxed whether it lies in an mbox
 * @param date null when it does not tell
 */
record Leaf(
        SourceFile file,
        long offset,
        int length,
        int number,
        boolean boxed,
        @Nullable Instant date,
        Sender sender) {

    /**
     * Who wrote to whom, as the header tells.
     *
     * @param id the mail's Message-ID, null when it has none
     * @param personal whether a person wrote it
     */
    record Sender(@Nullable String id, MailAddress from, List<MailAddress> to, boolean personal) {}

    byte[] read() throws IOException {
        var bytes = ByteBuffer.allocate(length);
        try (var channel = FileChannel.open(file.path())) {
            while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
                continue;
            }
        }
        return boxed ? Mbox.unquoted(bytes.array()) : bytes.array();
    }
}
