package pro.supportmax.channels.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.http.Input;
import pro.supportmax.channels.http.InvalidInput;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;
import pro.supportmax.desk.AskedQuestion;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.tickets.NewMessage;

/** Reads who asks what. */
@Component
class Asker {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Customers customers;

    Asker(Customers customers) {
        this.customers = customers;
    }

    AskedQuestion question(AskBody body) {
        new Input()
                .text("question", body.question(), NewMessage.LONGEST_TEXT)
                .optional("customer", body.customer(), 320)
                .orThrow();
        return new AskedQuestion(String.valueOf(body.question()), customer(body.customer()));
    }

    private @Nullable CustomerId customer(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        return known(named.strip())
                .map(Customer::id)
                .orElseThrow(() -> new InvalidInput("customer", "unknown", "There is no such customer."));
    }

    private Optional<Customer> known(String named) {
        return ID.matcher(named).matches()
                ? customers.find(CustomerId.of(named))
                : customers.list(named, null, 100).items().stream()
                        .filter(each -> named.equalsIgnoreCase(each.email()) || named.equals(each.externalId()))
                        .findFirst();
    }
}
