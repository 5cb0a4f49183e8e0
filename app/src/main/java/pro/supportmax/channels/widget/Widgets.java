package pro.supportmax.channels.widget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.Inboxes;
import tools.jackson.databind.json.JsonMapper;

/** The settings of each inbox's widget. What another process changes is seen within seconds. */
@Component
class Widgets {

    private static final String CHANNEL = "chat";

    private final JdbcClient jdbc;
    private final Inboxes inboxes;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<String, WidgetSettings> read = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(3))
            .build();

    Widgets(JdbcClient jdbc, Inboxes inboxes, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.inboxes = inboxes;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such inbox, or it is none for chats */
    WidgetSettings of(String inbox) {
        var known = read.getIfPresent(inbox);
        if (known != null) {
            return known;
        }
        demandChat(inbox);
        var found = jdbc.sql("select settings::text as settings from channels.widget where inbox = ?")
                .param(inbox)
                .query((row, _) -> json.readValue(row.getString("settings"), WidgetSettings.class))
                .optional()
                .orElse(WidgetSettings.DEFAULT);
        read.put(inbox, found);
        return found;
    }

    @Transactional
    void change(String inbox, WidgetSettings wanted, Actor by) {
        demandChat(inbox);
        var now = clock.instant();
        jdbc.sql("""
                        insert into channels.widget (inbox, settings, changed_at) values (?, ?::jsonb, ?)
                        on conflict (inbox) do update
                        set settings = excluded.settings, changed_at = excluded.changed_at""")
                .params(inbox, json.writeValueAsString(wanted), now.atOffset(ZoneOffset.UTC))
                .update();
        read.invalidate(inbox);
        events.publishEvent(new WidgetEvent.Changed(now, by, inbox));
    }

    private void demandChat(String inbox) {
        if (!inboxes.get(inbox).channel().equals(CHANNEL)) {
            throw new NotFound("Inbox " + inbox + " with the channel " + CHANNEL);
        }
    }
}
