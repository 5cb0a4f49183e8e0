package pro.supportmax.transfer.zendesk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.CustomerDraft;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Organisation;
import pro.supportmax.kernel.Tier;
import pro.supportmax.tickets.Teammate;
import pro.supportmax.tickets.Teams;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.Digests;
import pro.supportmax.transfer.runs.Organisations;
import pro.supportmax.transfer.runs.Plain;
import pro.supportmax.transfer.runs.Thing;
import tools.jackson.databind.JsonNode;

/** Takes in organisations and users: end users are customers, agents and administrators are teammates. */
@Component
class UserItems {

    private static final String TIER = "tier";

    private final Customers customers;
    private final Teams teams;

    UserItems(Customers customers, Teams teams) {
        this.customers = customers;
        this.teams = teams;
    }

    void organisation(Item item, Course course, Organisations organisations) {
        var thing = new Thing(Thing.Kind.ORGANISATION, item.id());
        var digest = Digests.of(item.json().toString());
        if (course.same(thing, digest)) {
            course.met(thing);
            return;
        }
        var name = Item.textOr(item.json(), "name", "");
        var external = Item.textOr(item.json(), "external_id", course.order().source() + ":" + item.id());
        var attributes = fields(item.json().path("organization_fields"));
        var tier = attributes.remove(TIER);
        var draft = new Organisation(
                external, Plain.line(name, 200), tier == null ? Tier.NONE : new Tier(tier), attributes);
        course.keep(thing, digest, () -> {
            organisations.save(draft);
            return external;
        });
    }

    void user(Item item, Course course) {
        var role = Item.textOr(item.json(), "role", "end-user").toLowerCase(Locale.ROOT);
        var email = Item.text(item.json(), "email");
        if (Set.of("agent", "admin").contains(role) && email != null) {
            teammate(item, email, course);
        } else {
            customer(item, email, course);
        }
    }

    private void teammate(Item item, String email, Course course) {
        var thing = new Thing(Thing.Kind.TEAMMATE, item.id());
        if (course.here(thing).isPresent()) {
            course.met(thing);
            return;
        }
        var role = Item.textOr(
                item.extra(),
                "role",
                Item.textOr(item.json(), "role", "").equalsIgnoreCase("admin") ? "admin" : "member");
        var name = Plain.line(Item.textOr(item.json(), "name", email), 200);
        var draft = new Teammate(email, name, Plain.tag(role), null);
        course.keep(thing, "", () -> {
            if (teams.teammate(draft.email()).isEmpty()) {
                teams.save(draft);
            }
            return draft.email();
        });
    }

    private void customer(Item item, @Nullable String email, Course course) {
        var thing = new Thing(Thing.Kind.CUSTOMER, item.id());
        var digest = Digests.of(item.json().toString());
        if (course.same(thing, digest)) {
            course.met(thing);
            return;
        }
        var draft = draft(item, email, course);
        course.keep(thing, digest, () -> customers.save(draft).id().toString());
    }

    private static CustomerDraft draft(Item item, @Nullable String email, Course course) {
        var json = item.json();
        var external = Item.text(json, "external_id");
        var organisation = Item.text(json, "organization_id");
        var attributes = fields(json.path("user_fields"));
        for (var field : Set.of("phone", "details", "notes")) {
            var value = Item.text(json, field);
            if (value != null) {
                attributes.put(field, value);
            }
        }
        var name = Plain.line(Item.textOr(json, "name", ""), 200);
        return new CustomerDraft(
                external == null && email == null ? course.order().source() + ":" + item.id() : external,
                email,
                name,
                organisation == null ? null : company(organisation, course),
                Item.text(item.extra(), "role"),
                Item.textOr(json, "locale", "en").split("[-_]", 2)[0].toLowerCase(Locale.ROOT),
                Item.text(json, "iana_time_zone"),
                attributes);
    }

    /** An organisation that is not in the export is left out: the person counts more. */
    private static @Nullable String company(String organisation, Course course) {
        return course.here(new Thing(Thing.Kind.ORGANISATION, organisation))
                .filter(here -> !here.equals(Course.NOWHERE))
                .orElse(null);
    }

    private static Map<String, String> fields(JsonNode fields) {
        var found = new HashMap<String, String>();
        fields.properties().forEach(field -> {
            var value = field.getValue();
            var text = value.isArray() || value.isObject() ? value.toString() : value.asString("");
            if (!value.isNull() && !text.isBlank()) {
                found.put(field.getKey(), text);
            }
        });
        return found;
    }
}
