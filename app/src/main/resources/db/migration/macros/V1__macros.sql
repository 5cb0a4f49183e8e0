create table macros.canned_response (
    id       uuid primary key,
    shortcut text not null unique,
    title    text not null,
    text     text not null,
    language text,
    team     text
);

create table macros.macro (
    id      uuid primary key,
    name    text not null,
    actions jsonb not null
);
