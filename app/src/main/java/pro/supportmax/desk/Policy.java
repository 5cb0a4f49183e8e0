package pro.supportmax.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.agents.Proposal;
import pro.supportmax.desk.Decision.Cause;
import pro.supportmax.guard.Screened;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Caution;
import pro.supportmax.tickets.Inboxes;
import pro.supportmax.tickets.Mode;
import pro.supportmax.tickets.Priority;
import pro.supportmax.triage.Reading;
import pro.supportmax.triage.Segment;
import pro.supportmax.triage.Triage;

/**
 * When the machine may answer alone. The rules are asked in this order, and the first that applies decides; so the order
 * is the policy. What no rule lets through goes to a person, with a reason and a summary.
 */
@Component
class Policy {

    private final Triage triage;
    private final Wording wording;
    private final DeskSettings settings;
    private final AwayMessages away;
    private final Inboxes inboxes;

    Policy(Triage triage, Wording wording, DeskSettings settings, AwayMessages away, Inboxes inboxes) {
        this.inboxes = inboxes;
        this.away = away;
        this.triage = triage;
        this.wording = wording;
        this.settings = settings;
    }

    Decision decide(Matter matter, Screened screened, Reading reading, Proposal proposal) {
        var escalation = new Escalation(matter, reading, proposal);
        if (matter.mode() == Mode.OFF) {
            return escalation.silent(Cause.PEOPLE_ONLY);
        }
        var caution = matter.caution();
        if (caution != null) {
            return escalation.silent(caution == Caution.FLOOD ? Cause.FLOOD : Cause.UNVERIFIED);
        }
        var person = forPeople(screened, reading);
        if (person.isPresent()) {
            return escalation.because(person.get());
        }
        var courtesy = courtesy(reading);
        if (courtesy.isPresent()) {
            return courtesy.get();
        }
        if (proposal.answers().isEmpty()) {
            return escalation.because(outOfScope(reading) ? Cause.OUT_OF_SCOPE : Cause.NO_ANSWER);
        }
        if (!proposal.confidence().atLeast(settings.answerThreshold())) {
            return escalation.because(Cause.UNSURE);
        }
        if (!proposal.gaps().isEmpty()) {
            return escalation.with(reply(proposal), Cause.NO_ANSWER);
        }
        return matter.mode() == Mode.SUGGEST
                ? new Decision.Suggest(reply(proposal), team(matter, proposal), wording.suggested())
                : reply(proposal);
    }

    /** What a person decides, however good an answer there is. */
    private static Optional<Cause> forPeople(Screened screened, Reading reading) {
        if (reading.wantsPerson()) {
            return Optional.of(Cause.PERSON_WANTED);
        }
        if (screened.tainted()) {
            return Optional.of(Cause.SUSPICIOUS);
        }
        return reading.priority() == Priority.P1 ? Optional.of(Cause.URGENT) : Optional.empty();
    }

    /** What is decided stays; outside the inbox's hours the customer is told when people are there. */
    Thought outsideHours(String inbox, Thought thought) {
        return away.added(inbox, thought);
    }

    /** The guard withheld what was decided: a person has a look. */
    Decision withheld(Decision decision, List<String> reasons) {
        var team = decision instanceof Decision.Escalate escalate ? escalate.team() : fallbackTeam();
        return new Decision.Escalate(
                Cause.WITHHELD,
                team,
                "The answer was withheld: " + String.join("; ", reasons),
                "",
                wording.reply("withheld"));
    }

    /** The turn failed too often: a person has a look. */
    Decision failed(String inbox) {
        return new Decision.Escalate(
                Cause.FAILED, teamOf(inbox), wording.reason(Cause.FAILED), "", wording.reply("failed"));
    }

    /** The customer pressed the button. */
    Decision called(String inbox) {
        return called(inbox, "");
    }

    /** The customer pressed the button on a ticket that is closed: this one continues it. */
    Decision calledAfter(String inbox, TicketId closed) {
        return called(inbox, wording.continues(closed));
    }

    private Decision called(String inbox, String summary) {
        return new Decision.Escalate(
                Cause.PERSON_WANTED,
                teamOf(inbox),
                wording.reason(Cause.PERSON_WANTED),
                summary,
                wording.reply("person_wanted"));
    }

    /** A message that asks for nothing is answered by a standard text; a thank-you solves the ticket. */
    private Optional<Decision> courtesy(Reading reading) {
        if (reading.segments().stream().anyMatch(Segment::matter)) {
            return Optional.empty();
        }
        var act = reading.segments().getLast().act().id();
        return wording.courtesy(act)
                .map(text -> new Decision.Reply(text, List.of(), Confidence.CERTAIN))
                .map(reply -> wording.confirms(act) ? new Decision.Resolve(reply) : reply);
    }

    private static boolean outOfScope(Reading reading) {
        return reading.segments().stream().filter(Segment::matter).allMatch(Segment::outOfScope);
    }

    private static Decision.Reply reply(Proposal proposal) {
        return new Decision.Reply(proposal.text(), proposal.citations(), proposal.confidence());
    }

    private String teamOf(String inbox) {
        return Optional.ofNullable(inboxes.get(inbox).team()).orElseGet(this::fallbackTeam);
    }

    private String fallbackTeam() {
        return triage.domains().getLast().team();
    }

    /** The domain's team; what is left to the last domain, which takes all the rest, is for the inbox's own if it has one. */
    private String team(Matter matter, Proposal proposal) {
        var rest = triage.domains().getLast();
        var domain = triage.domains().stream()
                .filter(each -> each.id().equals(proposal.domain()))
                .findFirst()
                .orElse(rest);
        return domain.id().equals(rest.id()) ? matter.team().orElse(rest.team()) : domain.team();
    }

    /** Words what goes to a person. */
    private final class Escalation {

        private final Matter matter;
        private final Reading reading;
        private final Proposal proposal;

        Escalation(Matter matter, Reading reading, Proposal proposal) {
            this.matter = matter;
            this.reading = reading;
            this.proposal = proposal;
        }

        Decision because(Cause cause) {
            return escalate(cause, wording.reply(cause.name().toLowerCase(Locale.ROOT)));
        }

        Decision silent(Cause cause) {
            return escalate(cause, null);
        }

        /** What could be answered is said, and the rest is announced. */
        Decision with(Decision.Reply part, Cause cause) {
            var rest = wording.reply("partly");
            return escalate(
                    cause, new Decision.Reply(part.text() + "\n\n" + rest.text(), part.citations(), part.confidence()));
        }

        private Decision escalate(Cause cause, Decision.@Nullable Reply toCustomer) {
            return new Decision.Escalate(
                    cause, team(matter, proposal), wording.reason(cause), Summary.of(reading, proposal), toCustomer);
        }
    }
}
