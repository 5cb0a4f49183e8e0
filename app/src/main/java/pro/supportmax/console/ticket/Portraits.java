package pro.supportmax.console.ticket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.console.frame.Moments;
import pro.supportmax.console.frame.Pill;
import pro.supportmax.console.frame.Words;
import pro.supportmax.customers.AccountRecord;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Organisation;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.TicketQuery;
import pro.supportmax.tickets.Tickets;

/** Shows who asks: profile, organisation, the last records of outside systems, other tickets. */
@Component
class Portraits {

    private static final int LINES = 6;
    private static final int COLUMNS = 3;
    private static final int EARLIER = 6;

    private final Customers customers;
    private final Tickets tickets;
    private final Words words;

    Portraits(Customers customers, Tickets tickets, Words words) {
        this.customers = customers;
        this.tickets = tickets;
        this.words = words;
    }

    Portrait of(Ticket ticket) {
        var customer = customers.get(ticket.requester());
        var organisation = customer.organisation();
        var name = customer.name().isEmpty()
                ? Objects.requireNonNullElse(customer.email(), words.of("author.customer"))
                : customer.name();
        return new Portrait(
                name,
                Words.initials(name),
                customer.email(),
                organisation == null
                        ? null
                        : Pill.plain(Words.spelled(organisation.tier().id())),
                facts(customer),
                organisation == null ? List.of() : tables(organisation),
                earlier(ticket));
    }

    private List<Portrait.Entry> facts(Customer customer) {
        var facts = new ArrayList<Portrait.Entry>();
        var organisation = customer.organisation();
        add(facts, "organisation", organisation == null ? null : organisation.name());
        add(facts, "role", customer.role() == null ? null : Words.spelled(customer.role()));
        add(facts, "language", customer.language());
        add(facts, "time_zone", customer.timeZone());
        add(facts, "id", customer.externalId());
        if (organisation != null) {
            new TreeMap<>(organisation.attributes())
                    .forEach((name, value) -> facts.add(new Portrait.Entry(Words.spelled(name), value)));
        }
        return facts;
    }

    private void add(List<Portrait.Entry> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Portrait.Entry(words.of("customer." + name), value));
        }
    }

    private List<Portrait.RecordTable> tables(Organisation organisation) {
        return customers.records(organisation.externalId()).stream()
                .collect(Collectors.groupingBy(AccountRecord::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::table)
                .toList();
    }

    private Portrait.RecordTable table(List<AccountRecord> records) {
        var kind = records.getFirst().kind();
        var columns = columns(kind, records);
        var heads = Stream.concat(
                        Stream.of(words.of("record.day")), columns.stream().map(Words::spelled))
                .toList();
        return new Portrait.RecordTable(
                kind,
                words.find("record.kind." + kind).orElseGet(() -> Words.spelled(kind)),
                records.size(),
                heads,
                records.stream().limit(LINES).map(each -> line(each, columns)).toList());
    }

    /** The texts name the fields that matter for a kind; for others the first short ones are shown. */
    private List<String> columns(String kind, List<AccountRecord> records) {
        var named = words.find("record.fields." + kind).stream()
                .flatMap(names -> Stream.of(names.split(",\\s*")))
                .filter(name -> records.stream()
                        .anyMatch(each -> name.equals("id") || each.data().containsKey(name)))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        var found = new LinkedHashSet<String>();
        records.forEach(each -> each.data().entrySet().stream()
                .filter(field -> !(field.getValue() instanceof List || field.getValue() instanceof Map))
                .forEach(field -> found.add(field.getKey())));
        return found.stream().limit(COLUMNS).toList();
    }

    private static List<String> line(AccountRecord each, List<String> columns) {
        return Stream.concat(Stream.of(Moments.day(each.at())), columns.stream().map(column -> cell(each, column)))
                .toList();
    }

    private static String cell(AccountRecord each, String column) {
        var value = column.equals("id") ? each.id() : each.data().get(column);
        return value == null ? "–" : String.valueOf(value);
    }

    private List<Portrait.Earlier> earlier(Ticket open) {
        return tickets.list(TicketQuery.all().withRequester(open.requester()).limit(EARLIER + 1)).items().stream()
                .filter(ticket -> !ticket.id().equals(open.id()))
                .limit(EARLIER)
                .map(ticket -> new Portrait.Earlier(
                        ticket.id().number(),
                        ticket.subject(),
                        words.of("status." + ticket.status().word())))
                .toList();
    }
}
