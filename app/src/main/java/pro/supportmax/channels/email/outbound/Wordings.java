package pro.supportmax.channels.email.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Mailbox;
import pro.supportmax.guard.Guard;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Citation;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Signboard;
import pro.supportmax.tickets.Ticket;

/** The words of a reply: what was written, where it comes from, who wrote it, the inbox's signature. */
@Component
class Wordings {

    private static final String USUAL = "{{message}}\n\n{{disclosure}}\n\n{{signature}}";

    private final Parser markdown =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .softbreak("<br>\n")
            .build();
    private final Properties texts = texts();
    private final Signboard signboard;
    private final Guard guard;
    private final String address;

    Wordings(Signboard signboard, Guard guard, @Value("${supportmax.public-url}") String address) {
        this.signboard = signboard;
        this.guard = guard;
        this.address = address.replaceAll("/+$", "");
    }

    /** A reply's words in both forms. */
    record Body(String plain, String html) {}

    Body body(Message message, Ticket ticket, Mailbox from) {
        var sources = sources(message.citations());
        var disclosure = message.author().type() == Actor.Type.AI
                ? MessageFormat.format(text("disclosure"), message.authorName())
                : "";
        var template = template(from, !disclosure.isEmpty());
        var plain = template.replace("{{message}}", message.text() + sources)
                .replace("{{disclosure}}", disclosure)
                .replace("{{signature}}", signature(from))
                .replace("{{ticket}}", Long.toString(ticket.id().number()))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        return new Body(plain + "\n", page(plain));
    }

    /** However a reply looks, it says that a machine wrote it if one did. */
    private static String template(Mailbox from, boolean byMachine) {
        var template = from.style().template().isBlank() ? USUAL : from.style().template();
        return byMachine && !template.contains("{{disclosure}}") ? template + "\n\n{{disclosure}}" : template;
    }

    /** Who it is from: a person by name, a machine as a machine. */
    String sender(Message message, Mailbox from) {
        var company = from.sender().isBlank() ? signboard.company().orElse("") : from.sender();
        var author = message.authorName();
        if (author.isBlank()) {
            return company;
        }
        var alone = company.isBlank()
                || author.contains(company)
                || message.author().type() == Actor.Type.AI;
        return alone ? author : author + " (" + company + ")";
    }

    private String signature(Mailbox from) {
        return from.style().signature().isBlank() ? "" : "-- \n" + from.style().signature();
    }

    private String sources(List<Citation> citations) {
        if (citations.isEmpty()) {
            return "";
        }
        var byArticle = new LinkedHashMap<String, Citation>();
        citations.forEach(citation -> byArticle.putIfAbsent(citation.article(), citation));
        var told = new StringBuilder("\n\n").append(text("sources")).append('\n');
        byArticle
                .values()
                .forEach(source -> told.append("\n- ")
                        .append(source.title())
                        .append(": ")
                        .append(address)
                        .append(source.url()));
        return told.toString();
    }

    private String page(String plain) {
        var words = guard.html(html.render(markdown.parse(linked(plain).replace("-- \n", "\n\n---\n\n"))));
        return "<!doctype html><html><head><meta charset=\"utf-8\"></head><body style=\"font: 15px/1.5 sans-serif\">"
                + words + "</body></html>";
    }

    private static String linked(String plain) {
        return plain.replaceAll("(?<![<(\\[\\w])(https?://[^\\s<>)\\]]+[^\\s<>)\\].,;:!?])", "<$1>");
    }

    private String text(String key) {
        return String.valueOf(texts.getProperty(key));
    }

    private static Properties texts() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("texts/email.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of e-mails are missing", e);
        }
    }
}
