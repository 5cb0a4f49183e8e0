package pro.supportmax.transfer.zendesk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.tickets.Teammate;
import pro.supportmax.tickets.Teams;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.Plain;
import pro.supportmax.transfer.runs.Thing;
import tools.jackson.databind.JsonNode;

/** Who the users of an export are here. */
@Component
class Persons {

    /** Stands for whoever gets an id only when the import is no dry run. */
    private static final CustomerId NOBODY = new CustomerId(new UUID(0, 0));

    private final Customers customers;
    private final Teams teams;

    Persons(Customers customers, Teams teams) {
        this.customers = customers;
        this.teams = teams;
    }

    /** Somebody who takes part in a ticket. */
    sealed interface Person {

        record Outside(CustomerId id, String name) implements Person {}

        record Inside(String email, String name) implements Person {}

        /** The export does not tell. */
        record Stranger() implements Person {}
    }

    /** Those whom one import has met lately. */
    final class Album {

        private static final int MOST = 10_000;

        private final Course course;
        private final Map<String, Person> faces = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Person> eldest) {
                return size() > MOST;
            }
        };

        Album(Course course) {
            this.course = course;
        }

        Person of(@Nullable String user) {
            if (user == null) {
                return new Person.Stranger();
            }
            var known = faces.get(user);
            var person = known == null ? find(user) : known;
            if (!(person instanceof Person.Stranger)) {
                faces.put(user, person);
            }
            return person;
        }

        private Person find(String user) {
            var outside = course.here(new Thing(Thing.Kind.CUSTOMER, user));
            if (outside.isPresent()) {
                return outside.get().equals(Course.NOWHERE)
                        ? new Person.Outside(NOBODY, "")
                        : outside(CustomerId.of(outside.get()));
            }
            return course.here(new Thing(Thing.Kind.TEAMMATE, user))
                    .<Person>map(email -> new Person.Inside(
                            email.isEmpty() ? "dry@run" : email,
                            teams.teammate(email).map(Teammate::name).orElse("")))
                    .orElseGet(Person.Stranger::new);
        }

        /**
         * The customer of a ticket: a user of the export, or one that the ticket itself describes.
         *
         * @throws IllegalArgumentException when neither is known
         */
        CustomerId requester(JsonNode ticket) {
            var id = Item.text(ticket, "requester_id");
            return switch (of(id)) {
                case Person.Outside(var customer, var _) -> customer;
                case Person.Inside(var email, var name) -> met(email, name);
                case Person.Stranger _ -> described(ticket.path("requester"), id);
            };
        }

        private CustomerId described(JsonNode person, @Nullable String id) {
            var email = Item.text(person, "email");
            if (email == null) {
                throw new IllegalArgumentException("its requester " + (id == null ? "" : "(user " + id + ") ")
                        + "is not known: import users.json as well");
            }
            return met(email, Item.textOr(person, "name", ""));
        }

        private CustomerId met(String email, String name) {
            var identity = new Identity(null, email, Plain.line(name, 200));
            return course.order().dryRun()
                    ? NOBODY
                    : customers.identify(identity).id();
        }

        private Person outside(CustomerId id) {
            return customers
                    .find(id)
                    .<Person>map(customer -> new Person.Outside(id, customer.name()))
                    .orElseGet(Person.Stranger::new);
        }
    }
}
