-- What files say. A pending row is a place in the queue: it may be taken from available_at on, and a lease moves that.
create table files.text (
    file         uuid        primary key references files.file on delete cascade,
    state        text        not null default 'pending' check (state in ('pending', 'done', 'none', 'unreadable')),
    text         text,
    truncated    boolean     not null default false,
    reason       text,
    words        tsvector,
    queued       bigint      generated always as identity,
    available_at timestamptz not null default clock_timestamp(),
    leased       boolean     not null default false,
    lease_no     bigint      not null default 0,
    failures     int         not null default 0,
    check ((state = 'done') = (text is not null)),
    check ((state in ('none', 'unreadable')) = (reason is not null))
);

create index text_queue on files.text (available_at, queued) where state = 'pending';
create index text_words on files.text using gin (words) with (fastupdate = on);

-- Files that came before texts were taken.
insert into files.text (file) select id from files.file order by created_at;
