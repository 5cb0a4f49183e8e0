package pro.supportmax.kernel;

import java.time.Instant;

/**
 * Something that has happened and will not change: every event of every module. The audit trail hears all facts.
 * A fact carries ids and states, never what a customer wrote.
 */
public interface Fact {

    /** When it happened. */
    Instant at();

    /** Who did it. */
    Actor by();

    /** What it happened to, for people and for search: {@code "ticket:1042"}, {@code "article:refund-policy"}. */
    String subject();
}
