package pro.supportmax.console.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import pro.supportmax.console.frame.Moments;
import pro.supportmax.console.frame.Pill;
import pro.supportmax.console.frame.States;
import pro.supportmax.console.frame.Words;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.TicketQuery;
import pro.supportmax.tickets.Tickets;
import pro.supportmax.tickets.View;

/** Puts lists of tickets into the form that the inbox shows. */
@Component
class Listings {

    private static final int PAGE = 40;

    private final Tickets tickets;
    private final Customers customers;
    private final States states;
    private final Moments moments;
    private final Words words;

    Listings(Tickets tickets, Customers customers, States states, Moments moments, Words words) {
        this.tickets = tickets;
        this.customers = customers;
        this.states = states;
        this.moments = moments;
        this.words = words;
    }

    List<ViewRow> views(Place place, String teammate) {
        var counts = tickets.counts(teammate);
        return Arrays.stream(View.values())
                .map(view -> {
                    var id = id(view);
                    return new ViewRow(
                            id,
                            words.of("view." + id),
                            words.of("view." + id + ".icon"),
                            words.of("view." + id + ".hint"),
                            counts.getOrDefault(view, 0L),
                            new Place(id, null, null).href("/"),
                            id.equals(place.viewId()));
                })
                .toList();
    }

    /** @param open number of the ticket that is open beside the list, 0 for none */
    Listing listing(Place place, String teammate, long open) {
        var page = tickets.list(query(place, teammate).after(place.after()).limit(PAGE));
        var holders = states.holders();
        var rows = page.items().stream()
                .map(ticket -> row(ticket, place, holders, open))
                .toList();
        var after = page.after();
        var more = after == null ? null : more(place.page(after));
        var teach = place.words().isEmpty() ? "view." + place.viewId() + ".empty" : "search.empty";
        return new Listing(
                place.viewId(), words.of("view." + place.viewId()), place.words(), rows, more, words.of(teach));
    }

    /**
     * One ticket.
     *
     * @param shown whether the list shows it already
     */
    record Wanted(long number, boolean shown) {}

    /** The ticket as a row of the list; empty when it does not belong there and is not shown there already. */
    Optional<Row> row(Wanted wanted, Place place, String teammate) {
        var number = wanted.number();
        var id = new TicketId(number);
        var belongs = wanted.shown()
                || tickets
                        .list(query(place, teammate)
                                .withText(String.valueOf(number))
                                .limit(5))
                        .items()
                        .stream()
                        .anyMatch(ticket -> ticket.id().equals(id));
        return belongs ? tickets.find(id).map(ticket -> row(ticket, place, states.holders(), 0)) : Optional.empty();
    }

    private Row row(Ticket ticket, Place place, Function<Ticket, Pill> holders, long open) {
        var who = customers.find(ticket.requester());
        var number = ticket.id().number();
        return new Row(
                number,
                ticket.subject(),
                who.map(Listings::name).filter(name -> !name.isEmpty()).orElse(words.of("author.customer")),
                who.map(Customer::organisation)
                        .map(organisation -> Words.spelled(organisation.tier().id()))
                        .orElse(""),
                states.status(ticket.status()),
                holders.apply(ticket),
                states.priority(ticket.priority()),
                moments.of(ticket.updatedAt()),
                number == open,
                place.href("/tickets/" + number));
    }

    private static String name(Customer customer) {
        var email = customer.email();
        return !customer.name().isEmpty() ? customer.name() : email == null ? "" : email;
    }

    private static TicketQuery query(Place place, String teammate) {
        return TicketQuery.view(view(place.viewId()), teammate).withText(place.words());
    }

    private static String more(Place place) {
        return place.href("/inbox/rows") + "&after=" + place.after();
    }

    private static View view(String id) {
        return Arrays.stream(View.values())
                .filter(view -> id(view).equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("The view"));
    }

    private static String id(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }
}
