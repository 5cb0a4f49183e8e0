-- How satisfied a customer is with how a ticket went; the latest word stands.
create table tickets.satisfaction (
    ticket  bigint      primary key references tickets.ticket,
    rating  int         not null check (rating between 1 and 5),
    comment text        not null,
    at      timestamptz not null
);
