create schema family;
grant usage on schema family to app, bulk;
alter default privileges in schema family grant select, insert, update, delete on tables to app, bulk;

-- A parent. With one way in to children at several schools, so this belongs to no school; who the children are stands
-- in family.way, under each school's own policy. An account is only made when its mail address has been proved.
create table family.parent (
    id            uuid        not null primary key,
    email         text        not null,
    password_hash text        not null,
    created_at    timestamptz not null,
    signed_in_at  timestamptz,
    alone_since   date
);

create unique index on family.parent (lower(email));

-- At which schools to look for a parent's children.
create table family.parent_school (
    parent_id uuid not null references family.parent (id) on delete cascade,
    school_id uuid not null,
    primary key (parent_id, school_id)
);

create index on family.parent_school (school_id);

-- Only the SHA-256 of the random value in the cookie.
create table family.session (
    token_hash   bytea       not null primary key,
    id           uuid        not null unique,
    parent_id    uuid        not null references family.parent (id) on delete cascade,
    device       text        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);

create index on family.session (parent_id);

-- Links in mail, each to be used once. A CONFIRM is somebody who typed the code of a letter: what they chose waits here
-- until their mail address is proved.
create table family.mail_link (
    token_hash    bytea       not null primary key,
    purpose       text        not null check (purpose in ('CONFIRM', 'RESET')),
    email         text        not null,
    password_hash text,
    school_id     uuid,
    letter_id     uuid,
    expires_at    timestamptz not null,
    used_at       timestamptz,
    check ((purpose = 'CONFIRM') = (password_hash is not null and school_id is not null and letter_id is not null))
);

-- A letter holds 100 random bits, of which only the SHA-256 stands here: it is printed once, and never again. Number 1
-- and number 2 are for two parents who each have a way of their own.
create table family.letter (
    school_id  uuid        not null,
    id         uuid        not null,
    pupil_id   uuid        not null,
    number     smallint    not null check (number in (1, 2)),
    code_hash  bytea       not null,
    printed_at timestamptz not null,
    printed_by uuid,
    last_day   date        not null,
    used_at    timestamptz,
    closed_at  timestamptz,
    primary key (school_id, id)
);

create unique index one_code on family.letter (school_id, code_hash);
create unique index one_open_letter on family.letter (school_id, pupil_id, number)
    where used_at is null and closed_at is null;

-- The way of one parent to one child.
create table family.way (
    school_id  uuid        not null,
    id         uuid        not null,
    pupil_id   uuid        not null,
    parent_id  uuid        not null,
    number     smallint    not null check (number in (1, 2)),
    since      timestamptz not null,
    gone_since date,
    ended_at   timestamptz,
    primary key (school_id, id)
);

create unique index one_way on family.way (school_id, pupil_id, parent_id) where ended_at is null;
create unique index one_parent_per_number on family.way (school_id, pupil_id, number) where ended_at is null;
create index on family.way (school_id, parent_id);

alter table family.letter enable row level security;
create policy own_school on family.letter
    using (school_id = current_setting('startklaar.school')::uuid);
alter table family.way enable row level security;
create policy own_school on family.way
    using (school_id = current_setting('startklaar.school')::uuid);
