package pro.supportmax.console.inbox;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.console.ticket.TicketSheets;

/** A ticket beside the list; htmx asks for the ticket alone, and for those of its parts that have changed. */
@Controller
@Requires({Scope.TICKETS_READ, Scope.CUSTOMERS_READ})
class TicketPage {

    private final Listings listings;
    private final TicketSheets sheets;

    TicketPage(Listings listings, TicketSheets sheets) {
        this.listings = listings;
        this.sheets = sheets;
    }

    @GetMapping("/tickets/{number}")
    String page(@PathVariable long number, Place place, Caller caller, Model model) {
        show(new Look(number, 0, caller.id()), model);
        var listing = listings.listing(place, caller.id(), number);
        model.addAttribute("listing", listing);
        model.addAttribute("title", "#" + number);
        model.addAttribute("views", listings.views(place, caller.id()));
        return "console/inbox";
    }

    @GetMapping(path = "/tickets/{number}", headers = "HX-Request=true")
    String alone(@PathVariable long number, Caller caller, Model model) {
        show(new Look(number, 0, caller.id()), model);
        return "console/ticket :: ticket";
    }

    @GetMapping("/tickets/{number}/head")
    String head(@PathVariable long number, Caller caller, Model model) {
        show(new Look(number, 0, caller.id()), model);
        return "console/ticket :: head";
    }

    @GetMapping("/tickets/{number}/messages")
    String messages(@PathVariable long number, @RequestParam int after, Caller caller, Model model) {
        show(new Look(number, after, caller.id()), model);
        return "console/ticket :: messages";
    }

    @GetMapping("/tickets/{number}/draft")
    String draft(@PathVariable long number, Caller caller, Model model) {
        show(new Look(number, 0, caller.id()), model);
        return "console/ticket :: draft";
    }

    @GetMapping("/tickets/{number}/work")
    String work(@PathVariable long number, Caller caller, Model model) {
        show(new Look(number, 0, caller.id()), model);
        return "console/ticket :: work";
    }

    private record Look(long number, int after, String me) {}

    private void show(Look look, Model model) {
        model.addAttribute("ticket", sheets.sheet(look.number(), look.after(), look.me()));
    }
}
