-- Files that came with messages. What was uploaded first has an owner, who alone may claim it for a message.
create table files.file (
    id         uuid        primary key,
    name       text        not null,
    type       text        not null,
    size       bigint      not null,
    digest     bytea       not null check (length(digest) = 32),
    content    bytea       not null,
    owner      text,
    claimed    boolean     not null,
    created_at timestamptz not null
);

-- Pictures and archives are compressed already.
alter table files.file alter column content set storage external;

create index file_unclaimed on files.file (created_at) where not claimed;
