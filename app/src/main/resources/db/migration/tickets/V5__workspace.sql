-- The team that gets what nobody could tell a domain for.
alter table tickets.inbox add column team text references tickets.team;

create table tickets.custom_field (
    key      text    primary key,
    label    text    not null,
    type     text    not null check (type in ('text', 'number', 'boolean', 'date', 'choice')),
    choices  text[]  not null,
    required boolean not null,
    visible  boolean not null
);

create table tickets.saved_view (
    id     uuid    primary key,
    name   text    not null,
    owner  text    not null,
    shared boolean not null,
    filter jsonb   not null,
    sort   text    not null
);

create index saved_view_owner on tickets.saved_view (owner);

-- Lists of a million tickets. A page begins in the index of its order and walks it, as a row comparison on
-- (key, number); so each order has one index, read forwards or backwards:
--   sort=updated_at  ticket_newest (V1)      sort=created_at  ticket_created
--   sort=priority    ticket_priority         sort=number      the primary key
-- A filter that keeps few tickets is found by its own index and sorted afterwards; one that keeps many is met soon on
-- the walk. Which of the two it is, the planner reads off its statistics.
create index ticket_created on tickets.ticket (created_at, number);
create index ticket_priority on tickets.ticket (priority, number);
create index ticket_inbox on tickets.ticket (inbox, updated_at desc, number desc);
create index ticket_solved on tickets.ticket (updated_at desc, number desc) where status = 'solved';

-- Conditions on labels repeat the predicate, for only then is the partial index theirs. Tickets without labels, most of
-- them, cost these indexes nothing.
create index ticket_tags on tickets.ticket using gin (tags) where tags <> '{}';
create index ticket_fields on tickets.ticket using gin (fields jsonb_path_ops) where fields <> '{}';

-- Whether a person said how urgent it is, so that the AI does not say otherwise.
alter table tickets.ticket add column priority_fixed boolean not null default false;
