package pro.supportmax.channels.rest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.access.Caller;
import pro.supportmax.channels.http.Input;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.tickets.FilterWords;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.TicketQuery;
import pro.supportmax.tickets.TicketSort;
import pro.supportmax.tickets.Tickets;

/** Lists of tickets, asked for in the words of an address or of a saved view. */
@Component
class TicketLists {

    private final Tickets tickets;
    private final Customers customers;

    TicketLists(Tickets tickets, Customers customers) {
        this.tickets = tickets;
        this.customers = customers;
    }

    /** @throws pro.supportmax.channels.http.InvalidInput with all that is wrong, each under its name */
    TicketQuery query(ListWords words, Caller caller) {
        var input = new Input();
        var order = words.sort();
        var sort = order == null ? TicketSort.NEWEST : input.read("sort", () -> TicketSort.of(order));
        var reader = new FilterWords(customers::members, caller.id());
        var query = TicketQuery.all();
        for (var word : words.filter().entrySet()) {
            var before = query;
            var narrowed = input.read(word.getKey(), () -> reader.narrow(before, word.getKey(), word.getValue()));
            query = narrowed == null ? query : narrowed;
        }
        var all = query;
        var whole = input.read("field", () -> reader.withFields(all, words.filter()));
        input.orThrow();
        return Objects.requireNonNull(whole).sorted(Objects.requireNonNull(sort));
    }

    Many<TicketJson> page(TicketQuery query, Paging paging) {
        return Many.of(tickets.list(query.after(paging.after()).limit(paging.size())), json());
    }

    long count(TicketQuery query) {
        return tickets.count(query);
    }

    List<TicketJson> json(List<Ticket> found) {
        return found.stream().map(json()).toList();
    }

    /** Reads each requester once. */
    private Function<Ticket, TicketJson> json() {
        var requesters = new HashMap<CustomerId, Customer>();
        return ticket -> TicketJson.of(ticket, requesters.computeIfAbsent(ticket.requester(), customers::get));
    }

    /** A saved view's filter as an address would say it. */
    static Map<String, List<String>> spelled(@Nullable Map<String, String> filter) {
        var words = new LinkedHashMap<String, List<String>>();
        if (filter != null) {
            filter.forEach((name, value) -> words.put(name, List.of(value)));
        }
        return words;
    }
}
