package pro.supportmax.console.system;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.compliance.AuditTrail;
import pro.supportmax.compliance.Verification;
import pro.supportmax.console.frame.Pill;
import pro.supportmax.console.frame.Words;
import pro.supportmax.desk.Turns;
import pro.supportmax.tickets.Inboxes;
import pro.supportmax.tickets.Mode;

/** What an operator looks after: turns that failed, the audit trail, the search index, the models, the inboxes. */
@Controller
@Requires(Scope.ADMIN)
class SystemPage {

    private final Turns turns;
    private final AuditTrail trail;
    private final Inboxes inboxes;
    private final Machine machine;
    private final Ledger ledger;
    private final Words words;

    SystemPage(Turns turns, AuditTrail trail, Inboxes inboxes, Machine machine, Ledger ledger, Words words) {
        this.turns = turns;
        this.trail = trail;
        this.inboxes = inboxes;
        this.machine = machine;
        this.ledger = ledger;
        this.words = words;
    }

    @GetMapping("/system")
    String system(Model model) {
        model.addAttribute("figures", machine.figures());
        model.addAttribute("inboxes", inboxes.all());
        model.addAttribute("modes", Mode.values());
        model.addAttribute("parked", ledger.parked());
        model.addAttribute("entries", ledger.entries(null));
        return "console/system";
    }

    @GetMapping("/system/entries")
    String entries(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("entries", ledger.entries(after));
        return "console/system :: entries";
    }

    @PostMapping("/system/verify")
    String verify(Model model) {
        model.addAttribute("verified", verified());
        return "console/system :: verified";
    }

    @PostMapping("/system/turns/{turn}/redrive")
    String redrive(@PathVariable UUID turn, Model model) {
        turns.redrive(turn);
        model.addAttribute("parked", ledger.parked());
        return "console/system :: parked";
    }

    @PostMapping("/system/inboxes/{id}/mode")
    String mode(@PathVariable String id, @RequestParam String to, Model model) {
        inboxes.setMode(id, Mode.of(to));
        model.addAttribute("inboxes", inboxes.all());
        model.addAttribute("modes", Mode.values());
        return "console/system :: inboxes";
    }

    private Pill verified() {
        return switch (trail.verify()) {
            case Verification.Intact(var entries, var unsealed) ->
                new Pill("good", "shield", words.of("audit.intact", entries, unsealed));
            case Verification.Broken(var entry, var why) ->
                new Pill("bad", "alert", words.of("audit.broken", entry, why));
        };
    }
}
