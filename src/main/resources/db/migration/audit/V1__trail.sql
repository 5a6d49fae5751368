create schema audit;
grant usage on schema audit to app, bulk;

create table audit.entry (
    school_id  uuid        not null,
    id         uuid        not null,
    at         timestamptz not null,
    actor      text        not null check (actor in ('PERSON', 'COMMAND', 'JOB', 'NOBODY')),
    account    uuid,
    address    text        not null,
    deed       text        not null,
    subject    text        not null,
    fields     text[]      not null,
    change_set uuid,
    primary key (school_id, id)
);

create index on audit.entry (school_id, at desc);

alter table audit.entry enable row level security;
create policy own_school on audit.entry
    using (school_id = current_setting('startklaar.school')::uuid);

-- What belongs to no school: accounts, boards, the first administrator.
create table audit.global_entry (
    id      uuid        not null primary key,
    at      timestamptz not null,
    actor   text        not null check (actor in ('PERSON', 'COMMAND', 'JOB', 'NOBODY')),
    account uuid,
    address text        not null,
    deed    text        not null,
    subject text        not null,
    fields  text[]      not null
);

create index on audit.global_entry (at desc);

-- Added and read, never changed or removed: that is left to the owner, when the year of keeping ends.
grant select, insert on audit.entry, audit.global_entry to app, bulk;
