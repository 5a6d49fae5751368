create schema shortcut;
grant usage on schema shortcut to app, bulk;
alter default privileges in schema shortcut grant select, insert, update, delete on tables to app, bulk;

-- Where a bookmark leads. The token is kept as it is: it has to be printed again, and opens no door by itself.
create table shortcut.shortcut (
    school_id  uuid        not null,
    id         uuid        not null,
    token      text        not null,
    name       text        not null,
    audience   text        not null check (audience in ('PUPILS', 'TEACHERS')),
    group_id   uuid,
    product_id uuid,
    made_at    timestamptz not null,
    made_by    uuid,
    revoked_at timestamptz,
    primary key (school_id, id),
    check (group_id is null or audience = 'PUPILS')
);
create unique index one_token on shortcut.shortcut (school_id, token);

-- An address of the hub that a school handed in, and what stands for it since.
create table shortcut.old_address (
    school_id   uuid        not null,
    reference   uuid        not null,
    audience    text        not null check (audience in ('PUPILS', 'TEACHERS')),
    target      text        not null,
    shortcut_id uuid        not null,
    added_at    timestamptz not null,
    primary key (school_id, reference, audience, target)
);
create index by_reference on shortcut.old_address (reference);

-- Which devices used a shortcut on a day. A device is a keyed hash of a random number that opens nothing.
create table shortcut.use (
    school_id   uuid    not null,
    day         date    not null,
    shortcut_id uuid    not null,
    old         boolean not null,
    device      text    not null,
    primary key (school_id, day, shortcut_id, old, device)
);

alter table shortcut.shortcut enable row level security;
create policy own_school on shortcut.shortcut
    using (school_id = current_setting('startklaar.school')::uuid);
alter table shortcut.old_address enable row level security;
create policy own_school on shortcut.old_address
    using (school_id = current_setting('startklaar.school')::uuid);
alter table shortcut.use enable row level security;
create policy own_school on shortcut.use
    using (school_id = current_setting('startklaar.school')::uuid);
