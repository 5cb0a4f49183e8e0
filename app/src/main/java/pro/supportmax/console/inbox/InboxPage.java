package pro.supportmax.console.inbox;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;

/** The list of tickets, its views, and the parts of both that change while somebody looks. */
@Controller
@Requires({Scope.TICKETS_READ, Scope.CUSTOMERS_READ})
class InboxPage {

    private final Listings listings;

    InboxPage(Listings listings) {
        this.listings = listings;
    }

    @GetMapping("/")
    String inbox(Place place, Caller caller, Model model) {
        var listing = listings.listing(place, caller.id(), 0);
        model.addAttribute("title", listing.title());
        model.addAttribute("listing", listing);
        model.addAttribute("views", listings.views(place, caller.id()));
        return "console/inbox";
    }

    @GetMapping("/inbox/views")
    String views(Place place, Caller caller, Model model) {
        model.addAttribute("views", listings.views(place, caller.id()));
        return "console/inbox :: views";
    }

    @GetMapping("/inbox/rows")
    String rows(Place place, Caller caller, Model model) {
        model.addAttribute("listing", listings.listing(place, caller.id(), 0));
        return "console/inbox :: row-page";
    }

    @GetMapping("/inbox/rows/{number}")
    String row(Listings.Wanted wanted, Place place, Caller caller, Model model) {
        return listings.row(wanted, place, caller.id())
                .map(row -> {
                    model.addAttribute("r", row);
                    return "console/inbox :: row";
                })
                .orElse("console/frame :: nothing");
    }
}
