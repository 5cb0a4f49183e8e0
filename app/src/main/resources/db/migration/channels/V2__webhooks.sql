-- Who wants to hear of tickets, and where.
create table channels.webhook (
    id              uuid        primary key,
    name            text        not null,
    url             text        not null,
    events          text[]      not null,
    enabled         boolean     not null,
    disabled_reason text,
    failures        int         not null default 0,   -- in a row, of all its deliveries
    failing_since   timestamptz,
    resume_at       timestamptz,                      -- nothing is sent before
    created_at      timestamptz not null,
    updated_at      timestamptz not null
) with (fillfactor = 50);

-- The newest two sign.
create table channels.webhook_secret (
    id         uuid        primary key,
    webhook    uuid        not null references channels.webhook on delete cascade,
    sealed     text        not null,
    hint       text        not null,
    created_at timestamptz not null
);

create index webhook_secret_of on channels.webhook_secret (webhook, created_at desc);

-- One event for one webhook: written with the event, sent afterwards. It holds no words of customers; they are read
-- from the ticket when the body is made.
create table channels.webhook_delivery (
    id           uuid        primary key,
    seq          bigint      generated always as identity,
    webhook      uuid        not null references channels.webhook on delete cascade,
    event        text        not null,
    ticket       bigint,
    message      uuid,
    change       jsonb       not null,
    state        text        not null check (state in ('queued', 'sending', 'delivered', 'failed')),
    attempts     int         not null default 0,
    lease_no     bigint      not null default 0,
    lease_until  timestamptz,
    available_at timestamptz not null,
    give_up_at   timestamptz not null,
    status       int,
    error        text,
    created_at   timestamptz not null,
    done_at      timestamptz
) with (fillfactor = 70);

create index webhook_delivery_open on channels.webhook_delivery (webhook, seq) where state in ('queued', 'sending');
create index webhook_delivery_open_of_ticket on channels.webhook_delivery (webhook, ticket, seq)
    where state in ('queued', 'sending');
create index webhook_delivery_sending on channels.webhook_delivery (webhook) where state = 'sending';
create index webhook_delivery_of on channels.webhook_delivery (webhook, seq desc);
create index webhook_delivery_age on channels.webhook_delivery (created_at);

create table channels.webhook_attempt (
    id          bigint      generated always as identity primary key,
    delivery    uuid        not null references channels.webhook_delivery on delete cascade,
    at          timestamptz not null,
    status      int,
    duration_ms int         not null,
    error       text,
    excerpt     text        not null
);

create index webhook_attempt_of on channels.webhook_attempt (delivery, id);
