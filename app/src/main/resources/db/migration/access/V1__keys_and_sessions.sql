create table access.api_key (
    id           uuid        primary key,
    hash         bytea       not null unique check (length(hash) = 32),
    hint         text        not null,
    name         text        not null,
    owner        text        not null,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);

create table access.session (
    hash       bytea       primary key check (length(hash) = 32),
    key        uuid        not null references access.api_key (id),
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null
);

create index session_expiry on access.session (expires_at);

create table access.sign_in_link (
    hash       bytea       primary key check (length(hash) = 32),
    key        uuid        not null references access.api_key (id),
    expires_at timestamptz not null,
    used_at    timestamptz
);
