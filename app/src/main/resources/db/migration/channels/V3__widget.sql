-- How the chat widget of an inbox looks and where it may be embedded.
create table channels.widget (
    inbox      text        primary key,
    settings   jsonb       not null,
    changed_at timestamptz not null
);

-- The secrets by which the company's own system proves who a visitor is, sealed; the two newest are alive.
create table channels.widget_secret (
    id         uuid        primary key,
    inbox      text        not null,
    sealed     text        not null,
    created_at timestamptz not null
);

create index widget_secret_inbox on channels.widget_secret (inbox, created_at);

-- Proofs of identity that were used; each is good once.
create table channels.used_proof (
    inbox text        not null,
    jti   text        not null,
    until timestamptz not null,
    primary key (inbox, jti)
);

create index used_proof_age on channels.used_proof (until);

-- Visitors who were proven to be a customer of the company.
create table channels.proven_visitor (
    visitor     uuid        primary key,
    inbox       text        not null,
    external_id text        not null,
    until       timestamptz not null
);

create index proven_visitor_age on channels.proven_visitor (until);

-- The address at which a chatting customer wants to be reached: a claim, which opens nothing.
create table channels.contact (
    customer   uuid        primary key,
    email      text        not null,
    claimed_at timestamptz not null
);

-- How far a customer has read a chat's ticket, and until when somebody's open stream counts as presence.
create table channels.attention (
    ticket        bigint      primary key,
    seen          int         not null default 0,
    seen_at       timestamptz,
    present_until timestamptz
);
