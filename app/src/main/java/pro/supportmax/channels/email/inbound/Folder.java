package pro.supportmax.channels.email.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pro.supportmax.files.Files;
import pro.supportmax.files.NewFile;
import pro.supportmax.files.StoredFile;
import pro.supportmax.files.Taken;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.mail.MailPart;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.Tickets;

/** The files of a mail: those that are kept, and a line for teammates about those that are not. */
@Component
class Folder {

    private static final Actor US = Actor.system("email");

    private final Files files;
    private final Tickets tickets;

    Folder(Files files, Tickets tickets) {
        this.files = files;
        this.tickets = tickets;
    }

    /** What became of the files. */
    record Contents(List<StoredFile> kept, List<Taken.Refused> refused) {}

    Contents keep(List<MailPart> parts) {
        var kept = new ArrayList<StoredFile>();
        var refused = new ArrayList<Taken.Refused>();
        for (var part : parts) {
            var taken = kept.size() < NewMessage.MOST_ATTACHMENTS
                    ? files.keep(new NewFile(MailText.clean(part.name()), part.bytes()))
                    : new Taken.Refused(MailText.clean(part.name()), "There are too many files in one mail.");
            switch (taken) {
                case Taken.Kept(var file) -> kept.add(file);
                case Taken.Refused no -> refused.add(no);
            }
        }
        return new Contents(kept, refused);
    }

    Contents asItCame(byte[] raw) {
        return keep(List.of(new MailPart("mail.eml", "message/rfc822", null, false, raw)));
    }

    void tellRefused(TicketId ticket, Contents contents) {
        if (contents.refused().isEmpty()) {
            return;
        }
        var lines = contents.refused().stream()
                .limit(20)
                .map(file -> file.name() + ": " + file.why())
                .collect(Collectors.joining("\n"));
        tickets.add(
                ticket,
                new NewMessage(
                        Message.Kind.EVENT, US, "", "Files that were not kept:\n" + lines, null, List.of(), null));
    }
}
