package pro.supportmax.knowledge.files;

import java.util.function.Consumer;

/** Where an import takes its files from. Each file is handed over once, readable or refused with a reason. */
public sealed interface Source extends AutoCloseable permits FolderSource, ZipSource {

    /** How many files {@link #forEach} will hand over. */
    int count();

    void forEach(Consumer<FoundFile> each);

    @Override
    void close();
}
