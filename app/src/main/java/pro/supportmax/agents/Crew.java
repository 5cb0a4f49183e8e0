package pro.supportmax.agents;

import org.springframework.stereotype.Component;
import pro.supportmax.knowledge.Answer;
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
        return new Proposal(Supervisor.plan(briefing, reading).stream()
                .map(assignment -> find(assignment, briefing))
                .toList());
    }

    private Finding find(Assignment assignment, Briefing briefing) {
        return switch (specialist.answer(assignment)) {
            case Answer.NotFound missing -> new Finding(assignment, missing, "extract");
            case Answer.Found found -> composer.word(assignment, briefing, found);
        };
    }
}
