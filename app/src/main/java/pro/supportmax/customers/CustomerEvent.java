package pro.supportmax.customers;

import java.time.Instant;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.Fact;

/** What happened to a customer; ids only, never names or addresses. */
sealed interface CustomerEvent extends Fact {

    CustomerId customer();

    @Override
    default String subject() {
        return "customer:" + customer();
    }

    /** Seen for the first time. */
    record Joined(Instant at, Actor by, CustomerId customer) implements CustomerEvent {}

    /** A row known by e-mail address only is now vouched for by an external id. */
    record Recognised(Instant at, Actor by, CustomerId customer) implements CustomerEvent {}

    /** The profile was saved by an import or a form. */
    record Changed(Instant at, Actor by, CustomerId customer) implements CustomerEvent {}
}
