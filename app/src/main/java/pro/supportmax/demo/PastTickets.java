package pro.supportmax.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.tickets.Archive;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Teammate;
import pro.supportmax.tickets.Teams;

/** The tickets of the last months, taken into the archive with their dates, each once. */
@Component
class PastTickets {

    private final DemoFiles files;
    private final Progress progress;
    private final Archive archive;
    private final Customers customers;
    private final Teams teams;
    private final TransactionTemplate transaction;

    PastTickets(
            DemoFiles files,
            Progress progress,
            Archive archive,
            Customers customers,
            Teams teams,
            TransactionTemplate transaction) {
        this.files = files;
        this.progress = progress;
        this.archive = archive;
        this.customers = customers;
        this.teams = teams;
        this.transaction = transaction;
    }

    void moveIn() {
        var names = names();
        var lines = files.list("tickets.yaml", "tickets", TicketLine.class);
        for (var line : byAge(lines)) {
            transaction.executeWithoutResult(status -> {
                if (progress.claim(line.key())) {
                    keep(line, names);
                }
            });
        }
    }

    private void keep(TicketLine line, Map<String, String> names) {
        var customer = requester(line);
        var draft = new NewTicket(customer.id(), line.channel(), line.subject(), Handler.AI);
        archive.keep(
                draft, line.openedAt(), DemoCompany.BY, chapters -> new Story(line, customer, names).tell(chapters));
    }

    private Customer requester(TicketLine line) {
        return customers.identify(new Identity(line.requester(), null, null));
    }

    /** Names by e-mail address; the assistant's under {@link Story#ASSISTANT}. */
    private Map<String, String> names() {
        var names = new TreeMap<String, String>();
        names.put(Story.ASSISTANT, files.word("company.yaml", "assistant"));
        for (Teammate teammate : teams.teammates()) {
            names.put(teammate.email(), teammate.name());
        }
        return names;
    }

    private static List<TicketLine> byAge(List<TicketLine> lines) {
        return lines.stream().sorted(Comparator.comparing(TicketLine::openedAt)).toList();
    }
}
