package pro.supportmax.agents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.knowledge.Knowledge;
import pro.supportmax.memory.Briefing;
import pro.supportmax.models.LanguageModel;
import pro.supportmax.triage.Reading;

/** Works out what could be told to the customer. It proposes; it sends nothing and changes nothing. */
@Component
public class Crew {

    private final Specialist specialist;
    private final Composer composer;
    private final Routing routing;

    Crew(Knowledge knowledge, LanguageModel model, Routing routing) {
        this.routing = routing;
        this.specialist = new Specialist(knowledge);
        this.composer = new Composer(model);
    }

    public Proposal work(Briefing briefing, Reading reading) {
        var whole = find(Supervisor.whole(briefing, reading), briefing.before());
        var parts = find(Supervisor.split(reading), null);
        var findings = Supervisor.choose(whole, parts).stream()
                .map(finding -> composer.word(finding, briefing))
                .toList();
        return new Proposal(domain(whole, reading), findings);
    }

    private @Nullable String domain(List<Finding> whole, Reading reading) {
        if (!whole.isEmpty()) {
            return routing.domain(whole.getFirst());
        }
        return reading.wantsPerson() ? routing.domain(Supervisor.everything(reading)) : null;
    }

    private List<Finding> find(List<Assignment> assignments, @Nullable String before) {
        return assignments.stream()
                .map(assignment -> Finding.extract(assignment, specialist.answer(assignment, before)))
                .toList();
    }
}
