package pro.supportmax.tickets;

import java.time.Instant;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;

/** What was changed on the rooms that tickets live in: inboxes, teams, teammates, custom fields, tags, views. */
public sealed interface WorkspaceEvent extends Fact {

    /** Created or changed. @param subject {@code inbox:chat}, {@code team:billing}, {@code field:plan}, … */
    record Saved(Instant at, Actor by, String subject) implements WorkspaceEvent {}

    /** Gone for good. */
    record Removed(Instant at, Actor by, String subject) implements WorkspaceEvent {}

    /** A tag goes by another name on all tickets. @param tickets how many carried it */
    record TagRenamed(Instant at, Actor by, String subject, String to, int tickets) implements WorkspaceEvent {}

    /** A tag was taken from all tickets. @param tickets how many carried it */
    record TagRemoved(Instant at, Actor by, String subject, int tickets) implements WorkspaceEvent {}
}
