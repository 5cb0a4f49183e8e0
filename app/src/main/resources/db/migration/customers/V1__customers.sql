create table customers.organisation (
    external_id text primary key,
    name        text  not null,
    tier        text  not null,
    attributes  jsonb not null
);

create table customers.customer (
    id           uuid primary key,
    external_id  text,
    email        text,
    name         text not null,
    organisation text references customers.organisation,
    role         text,
    language     text not null,
    time_zone    text,
    created_at   timestamptz not null
);

create unique index customer_external_id on customers.customer (external_id) where external_id is not null;
-- An address is a claim until an external id vouches for it: one unvouched customer per address.
create unique index customer_claimed_email on customers.customer (email) where external_id is null;
create index customer_email on customers.customer (email);
create index customer_name on customers.customer (lower(name), id);
create index customer_organisation on customers.customer (organisation);

create table customers.account_record (
    organisation text not null references customers.organisation,
    kind         text not null,
    id           text not null,
    at           timestamptz not null,
    data         jsonb not null,
    primary key (organisation, kind, id)
);

create index account_record_newest on customers.account_record (organisation, at desc);
