package pro.supportmax.mail.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.MailPart;
import pro.supportmax.mail.mime.Charsets;

/** What an Exchange server has packed into winmail.dat (MS-OXTNEF): files, and sometimes the text. */
record Tnef(@Nullable String text, @Nullable String html, List<MailPart> files) {

    private static final int MOST_FILES = 200;

    /** Null when the bytes cannot be read. */
    static @Nullable Tnef read(byte[] bytes) {
        try {
            var message = new HMEFMessage(new ByteArrayInputStream(bytes));
            var files = new ArrayList<MailPart>();
            for (var file : message.getAttachments()) {
                if (files.size() < MOST_FILES) {
                    files.add(part(file));
                }
            }
            return new Tnef(string(message, MAPIProperty.BODY), string(message, MAPIProperty.BODY_HTML), files);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static MailPart part(Attachment file) {
        var name = file.getLongFilename() == null ? file.getFilename() : file.getLongFilename();
        var bytes = file.getContents();
        return new MailPart(
                FileNames.of(name == null ? null : name.replace("\0", ""), "application/octet-stream", "attachment"),
                "application/octet-stream",
                null,
                false,
                bytes);
    }

    private static @Nullable String string(HMEFMessage message, MAPIProperty property) {
        var attribute = message.getMessageMAPIAttribute(property);
        if (attribute == null) {
            return null;
        }
        var text = attribute instanceof MAPIStringAttribute string
                ? string.getDataString()
                : Charsets.decode(attribute.getData(), null);
        return text == null || text.isBlank() ? null : text.replace("\0", "");
    }
}
