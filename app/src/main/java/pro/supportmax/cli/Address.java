package pro.supportmax.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How the other commands find the running product: its address stands in the data folder that it was started with. */
final class Address {

    private static final String FILE = "address";

    private Address() {}

    static void write(Path folder, String address) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(FILE), address + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> read(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve(FILE)).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
