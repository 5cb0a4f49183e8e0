package pro.supportmax.transfer.runs;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pro.supportmax.files.Files;
import pro.supportmax.files.NewFile;
import pro.supportmax.files.StoredFile;
import pro.supportmax.files.Taken;
import pro.supportmax.tickets.NewMessage;

/** The files that come with an imported message; what cannot be kept is told in the message. */
@Component
public class Enclosed {

    private final Files files;

    Enclosed(Files files) {
        this.files = files;
    }

    /**
     * The message with its files, in the caller's transaction.
     *
     * @param remarks sentences about files that are missing already
     */
    public NewMessage in(NewMessage message, List<NewFile> given, List<String> remarks) {
        var kept = new ArrayList<StoredFile>();
        var told = new ArrayList<>(remarks);
        for (var file : given) {
            if (kept.size() == NewMessage.MOST_ATTACHMENTS) {
                told.add(missing(file.name(), "a message has at most " + NewMessage.MOST_ATTACHMENTS + " files"));
                continue;
            }
            switch (files.keep(file)) {
                case Taken.Kept(var stored) -> kept.add(stored);
                case Taken.Refused(var name, var why) -> told.add(missing(name, why));
            }
        }
        return new NewMessage(
                message.kind(),
                message.author(),
                message.authorName(),
                told.isEmpty() ? message.text() : Plain.words(message.text() + "\n\n" + String.join("\n", told)),
                message.html(),
                message.citations(),
                kept,
                message.caution(),
                message.externalId());
    }

    /** The remark about a file that is not here. */
    public static String missing(String name, String why) {
        return "[File not imported: " + Plain.line(name, 120) + " – " + why + "]";
    }
}
