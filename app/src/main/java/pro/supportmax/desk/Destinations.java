package pro.supportmax.desk;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pro.supportmax.triage.Domain;
import pro.supportmax.triage.Triage;

/** Where the desk sends what it does not answer itself. */
@Component
public class Destinations {

    private final Triage triage;

    Destinations(Triage triage) {
        this.triage = triage;
    }

    /** Ids of the teams that a domain names. */
    public Set<String> teams() {
        return triage.domains().stream().map(Domain::team).collect(Collectors.toUnmodifiableSet());
    }
}
