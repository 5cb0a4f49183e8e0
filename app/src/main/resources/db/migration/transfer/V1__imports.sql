create table transfer.import (
    id         uuid primary key,
    name       text not null,
    kind       text not null,
    source     text not null,
    own        text[] not null,
    dry_run    boolean not null,
    ordered_by text not null,
    state      text not null,
    why        text,
    done       bigint not null default 0,
    total      bigint not null default 0,
    tallies    jsonb not null default '{}',
    created_at timestamptz not null,
    ended_at   timestamptz
);

create index import_newest on transfer.import (created_at desc, id);
create index import_unfinished on transfer.import (created_at) where state in ('waiting', 'running');

-- The report: what was refused, and why. Refusals beyond the limit are counted, not kept.
create table transfer.refusal (
    id       bigint generated always as identity primary key,
    import   uuid not null references transfer.import on delete cascade,
    file     text not null,
    position bigint not null,
    item     text not null,
    why      text not null
);

create index refusal_import on transfer.refusal (import, id);

-- Everything that was ever imported, by its id where it comes from; written in the transaction that brings it in.
create table transfer.known (
    source text not null,
    kind   text not null,
    id     text not null,
    here   text not null,
    digest text not null,
    import uuid not null,
    primary key (source, kind, id)
);

-- Comments that lie in files of their own, until their ticket is read; lost with a crash, and read again then.
create unlogged table transfer.comment (
    import   uuid not null,
    ticket   text not null,
    place    bigint generated always as identity,
    file     text not null,
    position bigint not null,
    json     text not null,
    primary key (import, ticket, place)
);
