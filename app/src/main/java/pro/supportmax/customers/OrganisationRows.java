package pro.supportmax.customers;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Tier;

/** The tables of organisations and of what outside systems know about them. */
@Component
class OrganisationRows {

    private final JdbcClient sql;

    OrganisationRows(JdbcClient sql) {
        this.sql = sql;
    }

    void save(Organisation organisation) {
        sql.sql("""
                insert into customers.organisation (external_id, name, tier, attributes) values (?, ?, ?, ?::jsonb)
                on conflict (external_id) do update
                set name = excluded.name, tier = excluded.tier, attributes = excluded.attributes
                """)
                .params(
                        organisation.externalId(),
                        organisation.name(),
                        organisation.tier().id(),
                        Json.write(organisation.attributes()))
                .update();
    }

    boolean exists(String organisation) {
        return sql.sql("select exists (select 1 from customers.organisation where external_id = ?)")
                .param(organisation)
                .query(Boolean.class)
                .single();
    }

    List<Organisation> all() {
        return sql.sql("select external_id, name, tier, attributes from customers.organisation order by lower(name)")
                .query((row, number) -> new Organisation(
                        row.getString("external_id"),
                        row.getString("name"),
                        new Tier(row.getString("tier")),
                        Json.strings(row.getString("attributes"))))
                .list();
    }

    void save(AccountRecord known) {
        sql.sql("""
                insert into customers.account_record (organisation, kind, id, at, data) values (?, ?, ?, ?, ?::jsonb)
                on conflict (organisation, kind, id) do update set at = excluded.at, data = excluded.data
                """)
                .params(
                        known.organisation(),
                        known.kind(),
                        known.id(),
                        known.at().atOffset(ZoneOffset.UTC),
                        Json.write(known.data()))
                .update();
    }

    List<AccountRecord> records(String organisation) {
        return sql.sql("""
                select organisation, kind, id, at, data from customers.account_record
                where organisation = ? order by at desc, kind, id
                """)
                .param(organisation)
                .query((row, number) -> new AccountRecord(
                        row.getString("organisation"),
                        row.getString("kind"),
                        row.getString("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Json.values(row.getString("data"))))
                .list();
    }
}
