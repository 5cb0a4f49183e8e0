-- Whose support this is, where no setting tells it.
create table tickets.signboard (
    one       boolean primary key default true check (one),
    company   text not null,
    assistant text not null
);
