package pro.supportmax.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.WorkspaceRefused.Rule;

/** The definitions of custom fields. A change holds for tickets of this process at once, of others within seconds. */
@Component
public class CustomFields {

    private static final String SELECT =
            "select key, label, type, choices, required, visible from tickets.custom_field ";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final int MOST = 500;

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final TicketSettings settings;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    CustomFields(JdbcClient sql, ApplicationEventPublisher events, TicketSettings settings, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    private record Seen(FieldRules rules, Instant until) {}

    /** By label. */
    public List<CustomField> all() {
        return sql.sql(SELECT + "order by lower(label), key")
                .query(CustomFields::field)
                .list();
    }

    /** @throws NotFound when there is none */
    public CustomField get(String key) {
        return find(key, "").orElseThrow(() -> new NotFound("Custom field " + key));
    }

    private Optional<CustomField> find(String key, String lock) {
        return sql.sql(SELECT + "where key = ?" + lock)
                .param(key)
                .query(CustomFields::field)
                .optional();
    }

    /** @throws WorkspaceRefused when the key is taken, or there are too many */
    @Transactional
    public CustomField create(CustomField field, Actor by) {
        if (find(field.key(), "").isPresent()) {
            throw new WorkspaceRefused(Rule.EXISTS, "There is a custom field " + field.key() + " already");
        }
        if (all().size() >= MOST) {
            throw new WorkspaceRefused(Rule.IN_USE, "There are " + MOST + " custom fields already");
        }
        return saved(field, by);
    }

    /**
     * Changes the definition as it is now. Values that tickets carry stay as they are.
     *
     * @throws NotFound when there is no such field
     */
    @Transactional
    public CustomField change(String key, UnaryOperator<CustomField> change, Actor by) {
        var before = find(key, " for update").orElseThrow(() -> new NotFound("Custom field " + key));
        var after = change.apply(before);
        return after.equals(before) ? before : saved(after, by);
    }

    /** Tickets keep the values that they carry. @throws NotFound when there is no such field */
    @Transactional
    public void remove(String key, Actor by) {
        get(key);
        sql.sql("delete from tickets.custom_field where key = ?").param(key).update();
        seen = null;
        events.publishEvent(new WorkspaceEvent.Removed(clock.instant(), by, "field:" + key));
    }

    private CustomField saved(CustomField field, Actor by) {
        sql.sql("""
                insert into tickets.custom_field (key, label, type, choices, required, visible)
                values (?, ?, ?, ?, ?, ?)
                on conflict (key) do update
                set label = excluded.label, choices = excluded.choices, required = excluded.required,
                    visible = excluded.visible
                """)
                .param(field.key())
                .param(field.label())
                .param(field.type().word())
                .param(field.choices().toArray(String[]::new))
                .param(field.required())
                .param(field.visible())
                .update();
        seen = null;
        events.publishEvent(new WorkspaceEvent.Saved(clock.instant(), by, "field:" + field.key()));
        return field;
    }

    /** @throws IllegalArgumentException when tickets cannot carry that value under that key */
    public void check(String key, String value) {
        Texts.word("A field's key", key);
        rules().checked(key, Texts.bounded("A field's value", value, 2_000));
    }

    FieldRules rules() {
        var now = clock.instant();
        var last = seen;
        if (last == null || last.until().isBefore(now)) {
            var defined = all().stream().collect(Collectors.toMap(CustomField::key, Function.identity()));
            last = new Seen(new FieldRules(defined, settings.unknownFields()), now.plus(LOOK_AGAIN));
            seen = last;
        }
        return last.rules();
    }

    private static CustomField field(ResultSet row, int number) throws SQLException {
        return new CustomField(
                row.getString("key"),
                row.getString("label"),
                CustomField.Type.of(row.getString("type")),
                List.of((String[]) row.getArray("choices").getArray()),
                row.getBoolean("required"),
                row.getBoolean("visible"));
    }
}
