package pro.supportmax.channels.chat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Tickets;

/**
 * Where chatting customers want to be reached when they have left. What a visitor types is a claim: an answer may be sent
 * there, but it finds no customer and opens no history.
 */
@Component
public class Contacts {

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Customers customers;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Tickets tickets, Customers customers, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Keeps the address in place of an earlier one.
     *
     * @return the address as it is kept
     * @throws IllegalArgumentException when it is no e-mail address
     */
    public String claim(CustomerId customer, String email) {
        var address = Objects.requireNonNull(new Identity(null, email, null).email(), "The address is missing");
        jdbc.sql("""
                        insert into channels.contact (customer, email, claimed_at) values (?, ?, ?)
                        on conflict (customer) do update set email = excluded.email, claimed_at = excluded.claimed_at""")
                .params(customer.value(), address, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return address;
    }

    /**
     * The address that the ticket's customer typed, else the one by which the company knows them.
     *
     * @throws pro.supportmax.kernel.NotFound when there is no such ticket
     */
    public Optional<String> of(TicketId ticket) {
        var customer = tickets.get(ticket).requester();
        return of(customer).or(() -> customers.find(customer).map(Customer::email));
    }

    /** The address that a customer typed. */
    public Optional<String> of(CustomerId customer) {
        return jdbc.sql("select email from channels.contact where customer = ?")
                .param(customer.value())
                .query(String.class)
                .optional();
    }
}
