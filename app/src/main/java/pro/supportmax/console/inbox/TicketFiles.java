package pro.supportmax.console.inbox;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.console.ticket.FileWords;
import pro.supportmax.files.Download;
import pro.supportmax.files.FileTexts;
import pro.supportmax.files.StoredFile;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Tickets;

/** The files of a ticket's messages, and what they say. */
@Controller
@Requires(Scope.TICKETS_READ)
class TicketFiles {

    private final Tickets tickets;
    private final FileTexts texts;
    private final Download download;

    TicketFiles(Tickets tickets, FileTexts texts, Download download) {
        this.tickets = tickets;
        this.texts = texts;
        this.download = download;
    }

    @GetMapping("/tickets/{number}/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable long number, @PathVariable UUID id) {
        return download.of(found(number, id));
    }

    @GetMapping("/tickets/{number}/files/{id}/text")
    String text(@PathVariable long number, @PathVariable UUID id, Model model) {
        model.addAttribute("said", FileWords.of(texts.of(found(number, id).id())));
        model.addAttribute("address", "/tickets/" + number + "/files/" + id + "/text");
        return "console/ticket :: file-text";
    }

    private StoredFile found(long number, UUID id) {
        return tickets.messages(new TicketId(number)).stream()
                .flatMap(message -> message.attachments().stream())
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("A file " + id + " of this ticket"));
    }
}
