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

    Crew(Knowledge knowledge, LanguageModel model) {
        this.specialist = new Specialist(knowledge);
        this.composer = new Composer(model);
    }

    public Proposal work(Briefing briefing, Reading reading) {
        var whole = find(Supervisor.whole(briefing, reading));
        var parts = find(Supervisor.split(reading));
        return new Proposal(Supervisor.choose(whole, parts).stream()
                .map(finding -> composer.word(finding, briefing))
                .toList());
    }

    private List<Finding> find(List<Assignment> assignments) {
        return assignments.stream()
                .map(assignment -> Finding.extract(assignment, specialist.answer(assignment)))
                .toList();
    }
}
