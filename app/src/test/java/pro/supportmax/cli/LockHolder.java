package pro.supportmax.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process of its own that locks a data folder as the product does, until it is ended. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] args) throws IOException {
        var channel =
                FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        channel.lock();
        channel.write(
                ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        System.out.println("locked");
        System.in.read();
    }
}
