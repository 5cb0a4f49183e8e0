package pro.supportmax.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import pro.supportmax.desk.Decision.Cause;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.kernel.TicketId;

/** The company's standard texts: what customers and teammates are told besides answers from articles. */
@Component
class Wording {

    private static final Set<String> CONFIRMING = Set.of("thanks");

    private final Properties texts;

    Wording() {
        try {
            texts = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("texts/desk.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The desk's texts are missing", e);
        }
    }

    /** A standard text for the customer, as a reply without sources. */
    Decision.Reply reply(String name) {
        return new Decision.Reply(text("customer." + name), List.of(), Confidence.CERTAIN);
    }

    /** Why a case goes to a person, for the teammate. */
    String reason(Cause cause) {
        return text("teammate." + cause.name().toLowerCase(Locale.ROOT));
    }

    /** Why a draft waits for a teammate. */
    String suggested() {
        return text("teammate.suggested");
    }

    /** How the machine signs where nobody named it. */
    String assistant() {
        return text("assistant");
    }

    /** That a ticket goes on with what another one was about, for the teammate. */
    String continues(TicketId closed) {
        return MessageFormat.format(text("teammate.continues"), "#" + closed.number());
    }

    /** What a ticket says that was solved because nobody wrote for so long. */
    String silent(Duration time) {
        var span = time.toHours() >= 48
                ? MessageFormat.format(text("event.days"), time.toDays())
                : MessageFormat.format(text("event.hours"), Math.max(1, time.toHours()));
        return MessageFormat.format(text("event.assumed_resolution"), span);
    }

    /** What is said to a greeting, a thank-you and the like; empty for an act that needs more than a courtesy. */
    Optional<String> courtesy(String act) {
        return Optional.ofNullable(texts.getProperty("courtesy." + act));
    }

    /** Whether a customer who does this says that the problem is solved. */
    boolean confirms(String act) {
        return CONFIRMING.contains(act);
    }

    private String text(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("There is no text " + key);
        }
        return text;
    }
}
