package pro.supportmax.channels.widget;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pro.supportmax.knowledge.Starters;
import pro.supportmax.tickets.Signboard;

/** What a widget shows before anybody has written. */
@Component
class Appearance {

    private final Widgets widgets;
    private final Starters starters;
    private final Signboard signboard;
    private final String company;

    Appearance(
            Widgets widgets,
            Starters starters,
            Signboard signboard,
            @Value("${supportmax.console.company:}") String company) {
        this.widgets = widgets;
        this.starters = starters;
        this.signboard = signboard;
        this.company = company;
    }

    /**
     * The settings that a page may know.
     *
     * @param company whose support it is; empty when nobody has said
     * @param questions to begin with
     */
    record Shown(
            String company,
            String colour,
            String greeting,
            String launcher,
            String side,
            boolean requireIdentity,
            List<String> questions) {}

    Shown of(String inbox) {
        var settings = widgets.of(inbox);
        var chosen = settings.starterQuestions();
        return new Shown(
                company.isBlank() ? signboard.company().orElse("") : company,
                settings.colour(),
                settings.greeting(),
                settings.launcher(),
                settings.side(),
                settings.requireIdentity(),
                chosen.isEmpty() ? starters.questions() : chosen);
    }
}
