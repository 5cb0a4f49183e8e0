package pro.supportmax.channels.widget;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import pro.supportmax.access.RateLimits;
import pro.supportmax.channels.chat.ChatLimits;
import pro.supportmax.channels.chat.Visitor;
import pro.supportmax.channels.http.Conflict;

/** Who comes in through a widget: by which inbox, as whom, how often. */
@Component
class WidgetDoor {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String BEARER = "Bearer ";
    private static final long SMALL_THINGS_A_MINUTE = 120;
    private static final long PROOFS_A_MINUTE = 300;

    private final Widgets widgets;
    private final Badges badges;
    private final RateLimits limits;
    private final ChatLimits most;

    WidgetDoor(Widgets widgets, Badges badges, RateLimits limits, ChatLimits most) {
        this.widgets = widgets;
        this.badges = badges;
        this.limits = limits;
        this.most = most;
    }

    /**
     * The visitor of the header {@code Authorization}.
     *
     * @throws Conflict when the token is none for this inbox, or the inbox serves proven customers only
     */
    Visitor visitor(String inbox, @Nullable String authorization) {
        var settings = widgets.of(inbox);
        var visitor = known(inbox, authorization);
        if (settings.requireIdentity() && visitor.externalId() == null) {
            throw identityRequired();
        }
        return visitor;
    }

    private Visitor known(String inbox, @Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw refused("session_missing", "A session is needed: POST /widget/v1/" + inbox + "/session gives one.");
        }
        return switch (badges.read(authorization.substring(BEARER.length()).strip(), inbox)) {
            case Badges.Seen.Known(var visitor) -> visitor;
            case Badges.Seen.Over _ ->
                throw refused("session_over", "The customer's session is over: prove who it is with a new token.");
            case Badges.Seen.Nobody _ ->
                throw refused("session_unknown", "This is no session of inbox " + inbox + ": begin a new one.");
        };
    }

    /** Whoever may write; messages are limited as on the chat page. */
    Visitor writer(String inbox, @Nullable String authorization) {
        var visitor = visitor(inbox, authorization);
        limits.demand("chat-visitor:" + visitor.id(), most.messagesPerMinute(), MINUTE);
        return visitor;
    }

    /** As {@link #visitor}, for what changes a little: seen, contact, rating. */
    Visitor small(String inbox, @Nullable String authorization) {
        var visitor = visitor(inbox, authorization);
        limits.demand("widget-small:" + visitor.id(), SMALL_THINGS_A_MINUTE, MINUTE);
        return visitor;
    }

    /** A new visitor, of whom one address may bring some a minute. */
    void newcomer(String address) {
        limits.demand("chat-new-visitor:" + address, most.newVisitorsPerMinute(), MINUTE);
    }

    /** Proofs come with every page that a customer opens, from a whole office through one address. */
    void prover(String address) {
        limits.demand("widget-proof:" + address, PROOFS_A_MINUTE, MINUTE);
    }

    static Conflict identityRequired() {
        return refused(
                "identity_required",
                "This chat serves signed-in customers only: call SupportMax.setUser({token}) with a token of your"
                        + " server.");
    }

    static Conflict refused(String code, String why) {
        return new Conflict(HttpStatus.UNAUTHORIZED, code, why);
    }
}
