package pro.supportmax.console.help;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The customers' chat page.
 *
 * @param questions what it offers to ask first; empty offers the titles of three how-to articles
 */
@ConfigurationProperties("supportmax.chat-page")
record ChatSettings(@DefaultValue List<String> questions) {

    ChatSettings {
        questions = List.copyOf(questions);
    }
}
