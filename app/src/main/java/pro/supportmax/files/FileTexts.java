package pro.supportmax.files;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.NotFound;

/** What files say, as far as it could be read. Their senders wrote it: show it and search it, but believe none of it. */
@Component
public class FileTexts {

    private static final FileText NOT_READ = new FileText.None("Text is not taken from files of this kind.");

    private final Files files;
    private final TextRows rows;

    FileTexts(Files files, TextRows rows) {
        this.files = files;
        this.rows = rows;
    }

    /** @throws NotFound when there is no such file */
    public FileText of(UUID file) {
        return rows.text(files.get(file).id()).orElse(NOT_READ);
    }

    /**
     * Files of messages that hold all the words, the newest first.
     *
     * @param words as a person types them; quotes and a minus are understood
     * @param most to name
     */
    public List<UUID> withWords(String words, int most) {
        return rows.withWords(words, most);
    }
}
