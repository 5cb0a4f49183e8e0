package pro.supportmax.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.Tier;

/** The table of customers, each read with its organisation. */
@Component
class CustomerRows {

    private static final String SELECT = """
            select c.id, c.external_id, c.email, c.name, c.role, c.language, c.time_zone,
                   c.attributes as own,
                   o.external_id as organisation, o.name as organisation_name, o.tier, o.attributes
            from customers.customer c left join customers.organisation o on o.external_id = c.organisation
            """;

    private final JdbcClient sql;

    CustomerRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Customer> byId(CustomerId id) {
        return sql.sql(SELECT + "where c.id = ?")
                .param(id.value())
                .query(CustomerRows::customer)
                .optional();
    }

    Optional<Customer> byExternalId(String externalId) {
        return sql.sql(SELECT + "where c.external_id = ?")
                .param(externalId)
                .query(CustomerRows::customer)
                .optional();
    }

    /** Several accounts may share an address; one that is vouched for comes first, then the oldest. */
    Optional<Customer> byEmail(String email) {
        return sql.sql(SELECT + "where c.email = ? order by c.external_id is null, c.created_at, c.id limit 1")
                .param(email)
                .query(CustomerRows::customer)
                .optional();
    }

    /** Until the end of the transaction nobody else creates or recognises a customer with this external id. */
    void lock(String externalId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('customers:' || ?, 0))")
                .param(externalId)
                .query((row, number) -> 1)
                .single();
    }

    /** Inserts unless the external id or the claimed address exists by now; waits for whoever is inserting it. */
    boolean insert(UUID id, Identity identity, Instant now) {
        return sql.sql("""
                insert into customers.customer (id, external_id, email, name, language, created_at)
                values (?, ?, ?, ?, 'en', ?) on conflict do nothing
                """)
                        .param(id)
                        .param(identity.externalId())
                        .param(identity.email())
                        .param(orEmpty(identity.name()))
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Gives the unvouched customer of an address an external id; empty when there is none. */
    Optional<CustomerId> recognise(String externalId, String email) {
        return sql.sql("""
                update customers.customer set external_id = ? where email = ? and external_id is null returning id
                """)
                .params(externalId, email)
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    void fill(CustomerId id, Identity identity) {
        sql.sql("""
                update customers.customer
                set email = coalesce(email, ?), name = case when name = '' then ? else name end
                where id = ?
                """)
                .param(identity.email())
                .param(orEmpty(identity.name()))
                .param(id.value())
                .update();
    }

    void update(CustomerId id, CustomerDraft draft) {
        sql.sql("""
                update customers.customer
                set email = coalesce(:email, email), name = coalesce(:name, name), role = coalesce(:role, role),
                    organisation = coalesce(:organisation, organisation), language = coalesce(:language, language),
                    time_zone = coalesce(:timeZone, time_zone), attributes = attributes || :attributes::jsonb
                where id = :id
                """)
                .param("email", draft.email())
                .param("name", draft.name())
                .param("role", draft.role())
                .param("organisation", draft.organisation())
                .param("language", draft.language())
                .param("timeZone", draft.timeZone())
                .param("attributes", Json.write(draft.attributes()))
                .param("id", id.value())
                .update();
    }

    List<Customer> list(@Nullable String search, @Nullable Place after, int limit) {
        // Conditions that nobody asked for are left out, so that the planner starts in the index where the page starts.
        var matches = search == null ? "" : """
                 and (c.name ilike :pattern or c.email ilike :pattern or c.external_id ilike :pattern
                      or o.name ilike :pattern)
                """;
        var onwards = after == null ? "" : " and (lower(c.name), c.id) > (:name, :id)";
        return sql.sql(SELECT + "where true" + matches + onwards + " order by lower(c.name), c.id limit :limit")
                .param("pattern", search == null ? "" : "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("name", after == null ? "" : after.name())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(CustomerRows::customer)
                .list();
    }

    List<CustomerId> members(String organisation) {
        return sql.sql("select id from customers.customer where organisation = ?")
                .param(organisation)
                .query((row, _) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("external_id"),
                row.getString("email"),
                row.getString("name"),
                organisation(row),
                row.getString("role"),
                row.getString("language"),
                row.getString("time_zone"),
                Json.strings(row.getString("own")));
    }

    private static @Nullable Organisation organisation(ResultSet row) throws SQLException {
        var id = row.getString("organisation");
        return id == null
                ? null
                : new Organisation(
                        id,
                        row.getString("organisation_name"),
                        new Tier(row.getString("tier")),
                        Json.strings(row.getString("attributes")));
    }
}
