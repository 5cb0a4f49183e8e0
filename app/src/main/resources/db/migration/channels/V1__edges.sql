-- One answer for one idempotency key. Losing a row costs nothing but work: effects are de-duplicated by the desk and by
-- channels.effect, so these rows are written without waiting for the disk.
create table channels.answered (
    owner        text        not null,
    key          text        not null,
    fingerprint  bytea       not null,
    taken_at     timestamptz not null,
    status       int,
    headers      jsonb,
    body         bytea,
    primary key (owner, key)
);

create index answered_age on channels.answered (taken_at);

-- What a request did, in the transaction that did it: the same key never does it twice.
create table channels.effect (
    key     text        primary key,
    result  uuid        not null,
    at      timestamptz not null
);

create index effect_age on channels.effect (at);

-- The secret that signs visitors' cookies; one row, shared by all processes.
create table channels.visitor_secret (
    only_one boolean primary key default true check (only_one),
    secret   bytea   not null
);
