create table tickets.inbox (
    id      text primary key,
    name    text not null,
    mode    text not null,
    channel text not null
);

insert into tickets.inbox values
    ('chat', 'Chat', 'auto', 'chat'), ('api', 'API', 'auto', 'api'), ('email', 'E-mail', 'auto', 'email');

create table tickets.team (
    id      text primary key,
    name    text not null,
    level   int not null,
    domains text[] not null
);

create table tickets.teammate (
    email text primary key,
    name  text not null,
    role  text not null,
    team  text references tickets.team
);

create sequence tickets.number start 1001;

create table tickets.ticket (
    number        bigint primary key default nextval('tickets.number'),
    subject       text not null,
    status        text not null,
    handler       text not null,
    priority      text not null,
    requester     uuid not null,
    inbox         text not null,
    team          text,
    assignee      text,
    tags          text[] not null,
    fields        jsonb not null,
    outcome       text,
    snoozed_until timestamptz,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       bigint not null,
    messages      int not null
) with (fillfactor = 85);

-- Every change of a ticket costs one entry in each index that holds it, so the partial ones leave out what rests.
create index ticket_newest on tickets.ticket (updated_at desc, number desc);
create index ticket_unsolved on tickets.ticket (status, updated_at desc, number desc)
    where status in ('new', 'open', 'pending', 'on_hold');
create index ticket_requester on tickets.ticket (requester, updated_at desc, number desc);
create index ticket_assignee on tickets.ticket (assignee, updated_at desc, number desc) where assignee is not null;
create index ticket_team on tickets.ticket (team, updated_at desc, number desc) where team is not null;
create index ticket_subject_words on tickets.ticket using gin (to_tsvector('english', subject));

create table tickets.message (
    id          uuid primary key,
    ticket      bigint not null references tickets.ticket,
    sequence    int not null,
    kind        text not null,
    author_type text not null,
    author_id   text not null,
    author_name text not null,
    text        text not null,
    html        text,
    citations   jsonb,
    external_id text,
    created_at  timestamptz not null,
    words       tsvector generated always as (to_tsvector('english', text)) stored,
    unique (ticket, sequence)
);

-- New entries wait in a list until a search or a clean-up merges them: writing stays cheap.
create index message_words on tickets.message using gin (words) with (fastupdate = on);
