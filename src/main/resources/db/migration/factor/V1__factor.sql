create schema factor;
grant usage on schema factor to app, bulk;
alter default privileges in schema factor grant select, insert, update, delete on tables to app, bulk;

-- The secret that somebody's phone shares with us, sealed. The offered one is on the screen and not yet confirmed by a
-- first code; the one in use opens until then. last_step is the half minute of the last code: a code works once.
-- A new start takes the secret away, and for a quarter of an hour another may be set up.
create table factor.authenticator (
    account_id   uuid   not null primary key,
    secret       text,
    set_up_at    timestamptz,
    last_step    bigint not null default 0,
    offered      text,
    new_start_at timestamptz,
    check ((secret is null) = (set_up_at is null)),
    check (secret is null or new_start_at is null)
);

-- Ten on paper, each to be used once; only their keyed hashes.
create table factor.recovery_code (
    account_id uuid not null,
    hash       text not null,
    used_at    timestamptz,
    primary key (account_id, hash)
);

-- Devices on which the code is not asked again for a while; only the keyed hash of what their cookie holds.
create table factor.device (
    id           uuid        not null primary key,
    account_id   uuid        not null,
    hash         text        not null unique,
    name         text        not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null
);
create index on factor.device (account_id);

-- What a colleague gave to somebody they had before them: a day without the phone, or a new start with another phone.
create table factor.pass (
    id         uuid        not null primary key,
    account_id uuid        not null,
    kind       text        not null check (kind in ('DAY', 'NEW_START')),
    hash       text        not null,
    given_by   uuid        not null,
    given_at   timestamptz not null,
    last_day   date        not null,
    used_at    timestamptz
);
create index on factor.pass (account_id);

-- On which day somebody without a second step first came in: from then on they are reminded.
create table factor.reminded (
    account_id uuid not null primary key,
    first_day  date not null
);

-- From which day a school wants the second step, when it chose one itself.
create table factor.school_day (
    school_id     uuid not null primary key,
    required_from date not null
);
alter table factor.school_day enable row level security;
create policy own_school on factor.school_day
    using (school_id = current_setting('startklaar.school')::uuid);
