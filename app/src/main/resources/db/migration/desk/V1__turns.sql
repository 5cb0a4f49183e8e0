-- One customer message (or finished action) on a ticket: the unit of work, retry and tracing.
create table desk.turn (
    id           uuid primary key,
    seq          bigint generated always as identity,
    ticket       bigint      not null,
    message      uuid        not null,
    state        text        not null default 'queued' check (state in ('queued', 'leased', 'done', 'parked')),
    attempts     int         not null default 0,
    lease_owner  text,
    lease_no     bigint      not null default 0,
    lease_until  timestamptz,
    available_at timestamptz not null default clock_timestamp(),
    error        text,
    decision     text,
    trace        jsonb,
    created_at   timestamptz not null default clock_timestamp(),
    done_at      timestamptz
) with (fillfactor = 70);

create index turn_open on desk.turn (seq) where state in ('queued', 'leased');
create index turn_open_of_ticket on desk.turn (ticket, seq) where state in ('queued', 'leased');
create index turn_of_ticket on desk.turn (ticket, seq);
create index turn_parked on desk.turn (seq) where state = 'parked';

-- What has been taken in: the same message of the same channel is one row.
create table desk.receipt (
    inbox       text not null,
    external_id text not null,
    ticket      bigint,
    message     uuid,
    received_at timestamptz not null default clock_timestamp(),
    primary key (inbox, external_id)
);
