package pro.supportmax.channels.widget;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.chat.ChatTickets;
import pro.supportmax.channels.chat.Contacts;
import pro.supportmax.channels.chat.Visitor;
import pro.supportmax.customers.Customers;

/** Gives out sessions: anonymous ones to everybody, a customer's to whoever brings a proof. */
@Component
class Admission {

    private final Widgets widgets;
    private final Proofs proofs;
    private final Badges badges;
    private final Customers customers;
    private final ChatTickets tickets;
    private final Contacts contacts;

    Admission(
            Widgets widgets,
            Proofs proofs,
            Badges badges,
            Customers customers,
            ChatTickets tickets,
            Contacts contacts) {
        this.widgets = widgets;
        this.proofs = proofs;
        this.badges = badges;
        this.customers = customers;
        this.tickets = tickets;
        this.contacts = contacts;
    }

    /**
     * @param token by which the company vouches for the visitor; null for an anonymous session
     * @throws pro.supportmax.channels.http.Conflict when the token proves nothing, or one is needed
     */
    Badges.Badge admit(String inbox, @Nullable String token) {
        var settings = widgets.of(inbox);
        if (token == null) {
            if (settings.requireIdentity()) {
                throw WidgetDoor.identityRequired();
            }
            return badges.anonymous(inbox);
        }
        return switch (proofs.check(token, inbox)) {
            case Proof.Refused(var code, var why) -> throw WidgetDoor.refused(code, why);
            case Proof.Proven(var externalId, var customer) -> {
                customers.identify(customer);
                yield badges.proven(inbox, externalId);
            }
        };
    }

    /** Whether an answer could reach the visitor by e-mail. */
    boolean hasAddress(Visitor visitor) {
        var customer = tickets.customer(visitor);
        return contacts.of(customer).isPresent()
                || customers
                        .find(customer)
                        .filter(known -> known.email() != null)
                        .isPresent();
    }
}
