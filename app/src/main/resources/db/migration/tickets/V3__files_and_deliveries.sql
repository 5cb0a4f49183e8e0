alter table tickets.message add column attachments jsonb, add column caution text;

-- How far a message has come on its way to the customer's mailbox.
create table tickets.delivery (
    message   uuid primary key references tickets.message,
    state     text not null check (state in ('queued', 'sent', 'deferred', 'bounced')),
    recipient text not null,
    detail    text not null,
    at        timestamptz not null
);

-- Whether the lines of inboxes to the world work.
create table tickets.inbox_health (
    inbox         text not null,
    line          text not null,
    failure       text,
    failing_since timestamptz,
    last_success  timestamptz,
    primary key (inbox, line),
    check ((failure is null) = (failing_since is null))
);
