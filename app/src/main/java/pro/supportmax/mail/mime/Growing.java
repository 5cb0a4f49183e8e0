package pro.supportmax.mail.mime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.MailHeaders;

/** A part that is being read. */
final class Growing {

    final List<MailHeaders.Field> fields = new ArrayList<>();
    final List<Entity> children = new ArrayList<>();
    byte[] preamble = {};
    byte @Nullable [] body;
    private final @Nullable Growing parent;

    Growing(@Nullable Growing parent) {
        this.parent = parent;
    }

    Entity grown(List<String> problems) {
        var headers = new MailHeaders(fields);
        var type = type(headers);
        var disposition =
                headers.first("Content-Disposition").map(Parameters::of).orElse(Parameters.NONE);
        if (!type.value().startsWith("multipart/")) {
            return new Entity(headers, type, disposition, decoded(headers, problems), List.of());
        }
        var raw = body == null ? preamble : body;
        dropNothing();
        var parts = children.isEmpty() ? guessed(raw, problems) : children;
        if (!parts.isEmpty() || raw.length == 0) {
            return new Entity(headers, type, disposition, new byte[0], List.copyOf(parts));
        }
        problems.add("A multipart has no parts; its text was read as it is.");
        var plain = new Parameters("text/plain", type.named());
        return new Entity(headers, plain, disposition, Transfer.decode(raw, encoding(headers), problems), List.of());
    }

    /** A last boundary that forgot its dashes opens a part without anything. */
    private void dropNothing() {
        if (!children.isEmpty()) {
            var last = children.getLast();
            if (last.headers().fields().isEmpty() && last.body().length == 0 && children.size() > 1) {
                children.removeLast();
            }
        }
    }

    private List<Entity> guessed(byte[] raw, List<String> problems) {
        return parent == null ? MimeTree.guessed(raw, problems) : List.of();
    }

    private byte[] decoded(MailHeaders headers, List<String> problems) {
        return body == null ? new byte[0] : Transfer.decode(body, encoding(headers), problems);
    }

    private static String encoding(MailHeaders headers) {
        return headers.first("Content-Transfer-Encoding")
                .map(value -> Parameters.of(value).value())
                .orElse("");
    }

    private Parameters type(MailHeaders headers) {
        var given = headers.first("Content-Type").map(Parameters::of).orElse(Parameters.NONE);
        if (given.value().contains("/")) {
            return given;
        }
        if (given.value().equals("text")) {
            return new Parameters("text/plain", given.named());
        }
        return new Parameters(isInDigest() ? "message/rfc822" : "text/plain", given.named());
    }

    /** RFC 2046 §5.1.5. */
    private boolean isInDigest() {
        return parent != null
                && parent.fields.stream()
                        .anyMatch(field -> field.name().equalsIgnoreCase("Content-Type")
                                && Parameters.of(field.value()).value().equals("multipart/digest"));
    }
}
