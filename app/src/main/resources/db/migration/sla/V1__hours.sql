-- When people are there to answer. An inbox without a row is open at any time.
create table sla.hours (
    inbox        text primary key,
    zone         text  not null,
    week         jsonb not null,
    holidays     jsonb not null,
    away_message text
);
