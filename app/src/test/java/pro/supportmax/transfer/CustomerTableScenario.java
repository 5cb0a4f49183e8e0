package pro.supportmax.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;

/** Customers from tables in a real ledger. */
class CustomerTableScenario {

    private static final String TABLE = """
            E-Mail;Full Name;Customer ID;Company;Plan;Locale;Time zone;Phone number
            maya@nordlicht.example;"Lindqvist; Maya";m-1;Nordlicht;pro;sv-SE;Europe/Stockholm;+46 8 1
            tom@nordlicht.example;Tom Grün;;nordlicht;;de;;
            """;

    private final Depot depot = new Depot();

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void columnsAreFoundByTheirHeadings() {
        var done = depot.take(Kind.CUSTOMERS, "customers.csv", TABLE);

        assertThat(done.tallies().get("customer")).isEqualTo(new ImportView.Count(2, 0, 0, 0));
        var maya = customer("maya@nordlicht.example");
        assertThat(maya.name()).isEqualTo("Lindqvist; Maya");
        assertThat(maya.externalId()).isEqualTo("m-1");
        assertThat(maya.tier().id()).isEqualTo("pro");
        assertThat(maya.language()).isEqualTo("sv");
        assertThat(maya.timeZone()).isEqualTo("Europe/Stockholm");
        assertThat(maya.attributes()).isEqualTo(Map.of("Phone number", "+46 8 1"));
        assertThat(customer("tom@nordlicht.example").organisation()).isEqualTo(maya.organisation());
    }

    @Test
    void oldSpreadsheetsAndMarksOfByteOrderAreRead() {
        depot.take(Kind.CUSTOMERS, "old.csv", TABLE.getBytes(Charset.forName("windows-1252")));
        assertThat(customer("tom@nordlicht.example").name()).isEqualTo("Tom Grün");

        depot.take(Kind.CUSTOMERS, "new.csv", "\ufeffemail\tname\nana@x.example\tAna\n");
        depot.take(
                Kind.CUSTOMERS,
                "wide.csv",
                "\ufeffemail,name\nzoë@x.example,Zoë\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(customer("ana@x.example").name()).isEqualTo("Ana");
        assertThat(customer("zoë@x.example").name()).isEqualTo("Zoë");
    }

    @Test
    void aSecondRunChangesOnlyWhatChanged() {
        depot.take(Kind.CUSTOMERS, "customers.csv", TABLE);

        var again = depot.take(Kind.CUSTOMERS, "customers.csv", TABLE.replace("Tom Grün", "Tom Braun"));

        assertThat(again.tallies().get("customer")).isEqualTo(new ImportView.Count(0, 1, 1, 0));
        assertThat(customer("tom@nordlicht.example").name()).isEqualTo("Tom Braun");
    }

    @Test
    void eachBrokenRowIsALineInTheReport() {
        var done = depot.take(Kind.CUSTOMERS, "broken.csv", """
                email,name,time zone
                ann@x.example,Ann,
                no address,Bob,
                "cut@x.example,Cut,
                dan@x.example,"Dan" Brown,
                eve@x.example,Eve,Mars/Olympus
                far@x.example,Far,,too,many
                "gil@x.example","Gil
                of the Two Lines",
                """);

        assertThat(depot.reasons(done))
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).contains("broken.csv:3", "must look like name@host"))
                .anySatisfy(line -> assertThat(line).contains("broken.csv:4", "quote"))
                .anySatisfy(line -> assertThat(line).contains("broken.csv:5", "quote"))
                .anySatisfy(line -> assertThat(line).contains("broken.csv:6", "time zone"))
                .anySatisfy(line -> assertThat(line).contains("broken.csv:7", "5 cells"));
        assertThat(done.tallies().get("customer")).isEqualTo(new ImportView.Count(2, 0, 0, 5));
        assertThat(customer("gil@x.example").name()).isEqualTo("Gil of the Two Lines");
    }

    @Test
    void aTableThatNamesNobodyIsRefused() {
        var done = depot.take(Kind.CUSTOMERS, "prices.csv", "product,price\nchair,12\n");

        assertThat(depot.reasons(done)).singleElement().asString().contains("neither a column email");
    }

    @Test
    void aDryRunChangesNothing() {
        var before = depot.rows();

        var done = depot.takeDry(Kind.CUSTOMERS, "customers.csv", Depot.utf8(TABLE));

        assertThat(done.tallies().get("customer").added()).isEqualTo(2);
        assertThat(depot.rows()).isEqualTo(before);
    }

    private Customer customer(String email) {
        return depot.room.get(Customers.class).list(email, null, 10).items().stream()
                .filter(found -> email.equals(found.email()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + email));
    }
}
