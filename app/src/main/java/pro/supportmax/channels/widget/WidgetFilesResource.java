package pro.supportmax.channels.widget;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import pro.supportmax.access.Open;
import pro.supportmax.channels.chat.ChatTickets;
import pro.supportmax.channels.chat.Conversation;
import pro.supportmax.channels.files.Enclosures;
import pro.supportmax.channels.live.MessageJson.AttachmentJson;
import pro.supportmax.channels.rest.One;
import pro.supportmax.files.Download;
import pro.supportmax.kernel.NotFound;

/** Files in a conversation: uploaded first, then named in the message; read by whoever may read that message. */
@RestController
@RequestMapping("/widget/v1/{inbox}/attachments")
@Open("Customers chat without an account; each sees only what the own session opens")
class WidgetFilesResource {

    private final WidgetDoor door;
    private final Enclosures enclosures;
    private final ChatTickets own;
    private final Conversation conversation;
    private final Download download;

    WidgetFilesResource(
            WidgetDoor door, Enclosures enclosures, ChatTickets own, Conversation conversation, Download download) {
        this.door = door;
        this.enclosures = enclosures;
        this.own = own;
        this.conversation = conversation;
        this.download = download;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    One<AttachmentJson> upload(
            @PathVariable String inbox,
            @RequestParam MultipartFile file,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization)
            throws IOException {
        var visitor = door.writer(inbox, authorization);
        return new One<>(AttachmentJson.of(enclosures.upload(file, visitor.owner())));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> content(
            @PathVariable String inbox,
            @PathVariable UUID id,
            @RequestParam long ticket,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var visitor = door.visitor(inbox, authorization);
        var readable = conversation.visible(own.own(visitor, ticket).id()).stream()
                .flatMap(message -> message.attachments().stream())
                .filter(file -> file.id().equals(id))
                .findFirst();
        return download.of(readable.orElseThrow(() -> new NotFound("File " + id)));
    }
}
