package pro.supportmax.channels.widget;

import java.time.Instant;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;

/** What operators do to a widget, and who was let in through it, for the audit trail. */
public sealed interface WidgetEvent extends Fact {

    String inbox();

    @Override
    default String subject() {
        return "widget:" + inbox();
    }

    /** The settings are others now. */
    record Changed(Instant at, Actor by, String inbox) implements WidgetEvent {}

    /** A new secret signs proofs of identity; the oldest of three is none any more. */
    record SecretMade(Instant at, Actor by, String inbox) implements WidgetEvent {}
}
