package pro.supportmax.channels.files;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import pro.supportmax.channels.http.Conflict;
import pro.supportmax.desk.Desk;
import pro.supportmax.desk.InboundMessage;
import pro.supportmax.desk.Receipt;
import pro.supportmax.files.Files;
import pro.supportmax.files.NewFile;
import pro.supportmax.files.StoredFile;
import pro.supportmax.files.Taken;

/** Messages with files that were uploaded before. */
@Component
public class Enclosures {

    private final Desk desk;
    private final Files files;
    private final TransactionTemplate transaction;

    Enclosures(Desk desk, Files files, TransactionTemplate transaction) {
        this.desk = desk;
        this.files = files;
        this.transaction = transaction;
    }

    /**
     * Hands the message and its files to the desk, both or neither.
     *
     * @param enclosed ids of uploaded files, null for none
     * @param owner who uploaded them
     * @throws IllegalArgumentException when a file is unknown or somebody else's
     */
    public Receipt receive(InboundMessage message, @Nullable List<UUID> enclosed, String owner) {
        return enclosed == null || enclosed.isEmpty()
                ? desk.receive(message)
                : Objects.requireNonNull(
                        transaction.execute(_ -> desk.receive(message.with(files.claim(enclosed, owner)))));
    }

    /**
     * Keeps an upload until a message claims it.
     *
     * @throws Conflict when it is not taken, with the reason
     */
    public StoredFile upload(MultipartFile upload, String owner) throws IOException {
        var name = Objects.requireNonNullElse(upload.getOriginalFilename(), "");
        return switch (files.upload(new NewFile(name, upload.getBytes()), owner)) {
            case Taken.Kept(var file) -> file;
            case Taken.Refused(var _, var why) ->
                throw new Conflict(HttpStatus.UNPROCESSABLE_CONTENT, "file_refused", why);
        };
    }
}
