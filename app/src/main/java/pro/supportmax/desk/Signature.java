package pro.supportmax.desk;

import org.springframework.stereotype.Component;
import pro.supportmax.tickets.Signboard;

/** How the machine signs what it writes, so that nobody takes it for a person. */
@Component
class Signature {

    private final DeskSettings settings;
    private final Signboard signboard;
    private final Wording wording;

    Signature(DeskSettings settings, Signboard signboard, Wording wording) {
        this.settings = settings;
        this.signboard = signboard;
        this.wording = wording;
    }

    String name() {
        return settings.assistantName().isBlank()
                ? signboard.assistant().orElseGet(wording::assistant)
                : settings.assistantName();
    }
}
