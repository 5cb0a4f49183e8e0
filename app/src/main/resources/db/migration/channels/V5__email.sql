-- How inboxes are reached by e-mail; everything but the address is sealed.
create table channels.mailbox (
    inbox    text primary key,
    address  text not null,
    sealed   text not null,
    revision int  not null
);

-- The secret that signs reply tokens, sealed; one row, shared by all processes.
create table channels.mail_secret (
    only_one boolean primary key default true check (only_one),
    sealed   text    not null
);

-- Every mail that came in, as it came in. The same mail of the same inbox is one row.
create table channels.mail (
    id             uuid        primary key,
    inbox          text        not null,
    external_id    text        not null,
    message_id     text,
    sender         text        not null,
    kind           text        not null,
    why            text,
    authentication jsonb       not null,
    problems       text[]      not null,
    recipient      text,
    raw            bytea       not null,
    ticket         bigint,
    message        uuid,
    received_at    timestamptz not null,
    unique (inbox, external_id)
);

create index mail_message_id on channels.mail (message_id) where message_id is not null;
create index mail_of_sender on channels.mail (sender, received_at);
create index mail_of_message on channels.mail (message);

-- Where a mailbox's folder has been read to (RFC 3501 §2.3.1.1).
create table channels.mailbox_place (
    inbox       text        not null,
    folder      text        not null,
    validity    bigint      not null,
    last_uid    bigint      not null,
    read_at     timestamptz not null,
    primary key (inbox, folder)
);

-- Which process reads a mailbox. Two would do no harm, only the same work twice.
create table channels.mailbox_lease (
    inbox text        primary key,
    owner text        not null,
    until timestamptz not null
);

-- Replies on their way out: one row a message, kept after it was sent so that answers and bounces find their ticket.
create table channels.mail_out (
    id           uuid        primary key,
    seq          bigint      generated always as identity,
    message      uuid        not null unique,
    ticket       bigint      not null,
    inbox        text        not null,
    recipient    text        not null,
    message_id   text        not null unique,
    state        text        not null default 'queued' check (state in ('queued', 'leased', 'sent', 'failed', 'dropped')),
    attempts     int         not null default 0,
    lease_no     bigint      not null default 0,
    lease_until  timestamptz,
    available_at timestamptz not null default clock_timestamp(),
    created_at   timestamptz not null default clock_timestamp()
);

create index mail_out_open on channels.mail_out (seq) where state in ('queued', 'leased');
create index mail_out_open_of_ticket on channels.mail_out (ticket, seq) where state in ('queued', 'leased');
create index mail_out_of_ticket on channels.mail_out (ticket, seq);

-- Addresses to which nothing can be delivered.
create table channels.bad_address (
    address text        primary key,
    reason  text        not null,
    since   timestamptz not null
);
