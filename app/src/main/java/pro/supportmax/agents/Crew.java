package pro.supportmax.agents;

import java.util.List;
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
        var whole = find(Supervisor.whole(briefing, reading));
        var parts = find(Supervisor.split(reading));
        var findings = Supervisor.choose(whole, parts).stream()
                .map(finding -> composer.word(finding, briefing))
                .toList();
        return new Proposal(whole.stream().findFirst().map(this::domain).orElse(null), findings);
    }

    private String domain(Finding whole) {
        return routing.domain(whole.assignment(), whole.answer().considered());
    }

    private List<Finding> find(List<Assignment> assignments) {
        return assignments.stream()
                .map(assignment -> Finding.extract(assignment, specialist.answer(assignment)))
                .toList();
    }
}
