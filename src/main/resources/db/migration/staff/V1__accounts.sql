create schema staff;
grant usage on schema staff to app, bulk;
alter default privileges in schema staff grant select, insert, update, delete on tables to app, bulk;

-- An adult. A person works at several schools with one way in, so this belongs to no school.
create table staff.account (
    id            uuid        not null primary key,
    email         text        not null,
    name          text        not null,
    password_hash text,
    created_at    timestamptz not null,
    signed_in_at  timestamptz,
    disabled_at   timestamptz
);

create unique index on staff.account (lower(email));

-- What a person is somewhere, from the first day up to and including the last.
create table staff.appointment (
    id         uuid        not null primary key,
    account_id uuid        not null references staff.account (id) on delete cascade,
    role       text        not null check (role in
        ('ICT_COORDINATOR', 'TEACHER', 'CARE_COORDINATOR', 'SUPPORT_STAFF', 'TRAINEE',
         'SUBSTITUTE', 'HEAD', 'BOARD', 'OPERATOR')),
    school_id  uuid,
    board_id   uuid,
    first_day  date        not null,
    last_day   date,
    ended_at   timestamptz,
    check (last_day is null or last_day >= first_day),
    check (case role
               when 'BOARD' then board_id is not null and school_id is null
               when 'OPERATOR' then board_id is null and school_id is null
               else school_id is not null and board_id is null
           end)
);

create index on staff.appointment (account_id);
create index on staff.appointment (school_id) where ended_at is null;
-- Once per place: nobody is the same thing twice.
create unique index on staff.appointment (account_id, role, school_id, board_id)
    nulls not distinct where ended_at is null;

-- Only the SHA-256 of the random value in the cookie.
create table staff.session (
    token_hash   bytea       not null primary key,
    account_id   uuid        not null references staff.account (id) on delete cascade,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);

create index on staff.session (account_id);

-- Links in mail, each to be used once; only the SHA-256 of the secret part of the address.
create table staff.mail_link (
    token_hash bytea       not null primary key,
    account_id uuid        references staff.account (id) on delete cascade,
    purpose    text        not null check (purpose in ('INVITATION', 'RESET', 'FIRST_ADMIN')),
    expires_at timestamptz not null,
    used_at    timestamptz,
    check ((purpose = 'FIRST_ADMIN') = (account_id is null))
);

create index on staff.mail_link (account_id);

-- The moments of the last hour at which somebody tried; counted here and not in memory, so that the
-- limit is exact under several servers. The key is a SHA-256: no address of anybody stands here.
create table staff.sign_in_attempt (
    key     bytea         not null primary key,
    moments timestamptz[] not null
);
