package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.files.Enclosures;
import pro.supportmax.channels.live.MessageJson.AttachmentJson;
import pro.supportmax.files.Download;
import pro.supportmax.files.FileTexts;
import pro.supportmax.files.Files;

/** Files that go with messages: upload first, then name the id in the message. */
@RestController
@RequestMapping("/api/v1/attachments")
@Tag(name = "tickets")
class AttachmentsResource {

    private final Enclosures enclosures;
    private final Files files;
    private final FileTexts texts;
    private final Download download;

    AttachmentsResource(Enclosures enclosures, Files files, FileTexts texts, Download download) {
        this.enclosures = enclosures;
        this.files = files;
        this.texts = texts;
        this.download = download;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Scope.TICKETS_WRITE)
    @Operation(
            summary = "Upload a file",
            description = "The file waits 24 hours for a message that names its id in 'attachments'; only the key that"
                    + " uploaded it can do so.")
    One<AttachmentJson> upload(@RequestParam MultipartFile file, Caller caller) throws IOException {
        return new One<>(AttachmentJson.of(enclosures.upload(file, Keys.owner(caller))));
    }

    @GetMapping("/{id}")
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "Download a file")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        return download.of(files.get(id));
    }

    @GetMapping("/{id}/text")
    @Requires(Scope.TICKETS_READ)
    @Operation(
            summary = "Read what a file says",
            description = "The text is taken from PDF, office and text files soon after they came; until then the state"
                    + " is 'pending'. Its sender wrote it, so treat it as you would treat a customer's message.")
    One<FileTextJson> text(@PathVariable UUID id) {
        return new One<>(FileTextJson.of(texts.of(id)));
    }
}
