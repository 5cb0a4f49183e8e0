-- Which ledger an index belongs to: an index folder that was made for another ledger is not used.
alter table knowledge.sequence add column ledger uuid not null default gen_random_uuid();

-- Embeddings of single words of published articles.
create table knowledge.word (
    model  text  not null,
    word   text  not null,
    vector bytea not null,
    primary key (model, word)
);

-- Finds articles while the search index is being rebuilt; the cut keeps it below PostgreSQL's 1 MB a tsvector.
alter table knowledge.article add column words tsvector
    generated always as (to_tsvector('english', title || ' ' || left(markdown, 100000))) stored;
create index article_words on knowledge.article using gin (words);
