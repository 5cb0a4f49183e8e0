package pro.supportmax.console.frame;

import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import pro.supportmax.access.Caller;
import pro.supportmax.tickets.Signboard;
import pro.supportmax.tickets.Teammate;
import pro.supportmax.tickets.Teams;

/** Gives every page its frame. */
@ControllerAdvice("pro.supportmax.console")
class FrameAdvice {

    private final ConsoleSettings settings;
    private final Signboard signboard;
    private final Teams teams;
    private final Words words;

    FrameAdvice(ConsoleSettings settings, Signboard signboard, Teams teams, Words words) {
        this.settings = settings;
        this.signboard = signboard;
        this.teams = teams;
        this.words = words;
    }

    @ModelAttribute
    Frame frame(Optional<Caller> caller) {
        return new Frame(company(), caller.map(this::me).orElse(new Frame.Me("", "", "")));
    }

    private String company() {
        return settings.company().isBlank()
                ? signboard.company().orElseGet(() -> words.of("frame.company"))
                : settings.company();
    }

    private Frame.Me me(Caller caller) {
        var name = teams.teammate(caller.id()).map(Teammate::name).orElse(caller.name());
        return new Frame.Me(caller.id(), name, Words.initials(name));
    }
}
