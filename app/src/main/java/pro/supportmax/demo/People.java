package pro.supportmax.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.customers.AccountRecord;
import pro.supportmax.customers.CustomerDraft;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Organisation;
import pro.supportmax.kernel.Tier;
import pro.supportmax.tickets.Signboard;
import pro.supportmax.tickets.Team;
import pro.supportmax.tickets.Teammate;
import pro.supportmax.tickets.Teams;
import tools.jackson.databind.JsonNode;

/** Teams, organisations with what is known about them, customers. Saving them again changes nothing. */
@Component
class People {

    private final DemoFiles files;
    private final Teams teams;
    private final Customers customers;
    private final Signboard signboard;

    People(DemoFiles files, Teams teams, Customers customers, Signboard signboard) {
        this.files = files;
        this.teams = teams;
        this.customers = customers;
        this.signboard = signboard;
    }

    /** Pages and answers carry the company's name from the first one on. */
    void writeTheirName() {
        signboard.write(files.word("company.yaml", "company"), files.word("company.yaml", "assistant"));
    }

    boolean areUnknown() {
        return customers.list(null, null, 1).items().isEmpty();
    }

    @Transactional
    void moveIn() {
        files.list("teams.yaml", "teams", Team.class).forEach(teams::save);
        files.list("teams.yaml", "teammates", Teammate.class).forEach(teams::save);
        files.nodes("organisations.yaml", "organisations").forEach(node -> customers.save(organisation(node)));
        files.list("customers.yaml", "customers", CustomerDraft.class).forEach(customers::save);
        files.list("records.yaml", "records", RecordLine.class).forEach(line -> customers.save(line.toRecord()));
    }

    private static Organisation organisation(JsonNode node) {
        var attributes = new TreeMap<String, String>();
        node.propertyStream()
                .forEach(
                        field -> attributes.put(field.getKey(), field.getValue().asString()));
        var own = List.of("external_id", "name", "plan");
        attributes.keySet().removeAll(own);
        return new Organisation(
                node.path("external_id").asString(),
                node.path("name").asString(),
                new Tier(node.path("plan").asString()),
                attributes);
    }

    /** A line of {@code records.yaml}. */
    private record RecordLine(String organisation, String kind, String id, Instant at, Map<String, Object> data) {

        AccountRecord toRecord() {
            return new AccountRecord(organisation, kind, id, at, data);
        }
    }
}
