package pro.supportmax.console.inbox;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.files.Download;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Tickets;

/** The files of a ticket's messages. */
@Controller
@Requires(Scope.TICKETS_READ)
class TicketFiles {

    private final Tickets tickets;
    private final Download download;

    TicketFiles(Tickets tickets, Download download) {
        this.tickets = tickets;
        this.download = download;
    }

    @GetMapping("/tickets/{number}/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable long number, @PathVariable UUID id) {
        return tickets.messages(new TicketId(number)).stream()
                .flatMap(message -> message.attachments().stream())
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(download::of)
                .orElseThrow(() -> new NotFound("A file " + id + " of this ticket"));
    }
}
