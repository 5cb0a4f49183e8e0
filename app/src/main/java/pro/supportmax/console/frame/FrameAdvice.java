package pro.supportmax.console.frame;

import java.util.List;
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
    private final Troubles troubles;

    FrameAdvice(ConsoleSettings settings, Signboard signboard, Teams teams, Words words, Troubles troubles) {
        this.settings = settings;
        this.signboard = signboard;
        this.teams = teams;
        this.words = words;
        this.troubles = troubles;
    }

    @ModelAttribute
    Frame frame(Optional<Caller> caller) {
        return new Frame(company(), caller.map(this::me).orElse(new Frame.Me("", "", "")));
    }

    /** Only teammates hear of it. */
    @ModelAttribute("troubles")
    List<Trouble> troubles(Optional<Caller> caller) {
        return caller.isEmpty() ? List.of() : troubles.now();
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
