-- Entries are written unchained by whoever publishes a fact; one sealer fills position and hash soon after.
create table compliance.entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor_type text not null,
    actor_id   text not null,
    type       text not null,
    subject    text not null,
    content    text not null,
    position   bigint,
    hash       bytea,
    check ((position is null) = (hash is null))
);

create index entry_unsealed on compliance.entry (id) where position is null;
create unique index entry_position on compliance.entry (position) where position is not null;

-- The last link, so that a trail cut off at its end is noticed.
create table compliance.head (
    one      boolean primary key default true check (one),
    position bigint not null,
    hash     bytea not null
);

insert into compliance.head (position, hash) values (0, '\x');

create function compliance.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only: % of % is refused', lower(tg_op), tg_table_name;
end;
$$;

create function compliance.refuse_but_sealing() returns trigger language plpgsql as $$
begin
    if old.position is null and new.position is not null
       and (new.id, new.at, new.actor_type, new.actor_id, new.type, new.subject, new.content)
           is not distinct from (old.id, old.at, old.actor_type, old.actor_id, old.type, old.subject, old.content)
    then
        return new;
    end if;
    raise exception 'The audit trail is append-only: update of entry % is refused', old.id;
end;
$$;

create trigger only_sealed before update on compliance.entry
    for each row execute function compliance.refuse_but_sealing();
create trigger never_gone before delete or truncate on compliance.entry
    for each statement execute function compliance.refuse();
create trigger never_gone before delete or truncate on compliance.head
    for each statement execute function compliance.refuse();
