-- One row, locked by every writer first: changes become visible in the order of their numbers, so that an index
-- which has seen change n has missed none before it.
create table knowledge.sequence (
    one    boolean primary key default true check (one),
    change bigint  not null
);
insert into knowledge.sequence (change) values (0);

create table knowledge.article (
    slug       text primary key,
    title      text        not null,
    category   text        not null,
    audience   text        not null,
    product    text,
    version    text,
    kind       text        not null,
    status     text        not null,
    markdown   text        not null,
    hash       bytea       not null,
    revision   int         not null,
    change     bigint      not null,
    updated_at timestamptz not null
);
create index article_change on knowledge.article (change);
create index article_title on knowledge.article (lower(title), slug);

create table knowledge.revision (
    slug     text        not null references knowledge.article,
    revision int         not null,
    title    text        not null,
    markdown text        not null,
    by_type  text        not null,
    by_id    text        not null,
    at       timestamptz not null,
    primary key (slug, revision)
);

-- Embeddings of an article's passages and sentences, found by the hash of their text: float32, little endian.
create table knowledge.vector (
    article text  not null references knowledge.article,
    model   text  not null,
    hash    bytea not null,
    vector  bytea not null,
    primary key (article, model, hash)
);
