create schema signin;
grant usage on schema signin to app, bulk;
alter default privileges in schema signin grant select, insert, update, delete on tables to app, bulk;

-- How the pupils of a group come in. Without a row it follows from the year groups.
create table signin.group_way (
    school_id uuid not null,
    group_id  uuid not null,
    way       text not null check (way in ('CARD', 'PICTURES', 'CARD_AND_PICTURES', 'PASSWORD')),
    primary key (school_id, group_id)
);

-- A card holds 100 random bits, of which only the SHA-256 stands here: it is printed once, and never again.
create table signin.card (
    school_id   uuid        not null,
    id          uuid        not null,
    pupil_id    uuid        not null,
    kind        text        not null check (kind in ('CARD', 'DAY_CARD')),
    number      int         not null,
    secret_hash bytea       not null,
    printed_at  timestamptz not null,
    printed_by  uuid,
    last_day    date,
    used_at     timestamptz,
    revoked_at  timestamptz,
    primary key (school_id, id),
    check ((kind = 'DAY_CARD') = (last_day is not null))
);

create unique index one_secret on signin.card (school_id, secret_hash);
create unique index one_active_card on signin.card (school_id, pupil_id, kind) where revoked_at is null;
create index on signin.card (school_id, pupil_id);

-- The keyed hash of which pictures, in their order. The key is in no database.
create table signin.pictures (
    school_id uuid        not null,
    pupil_id  uuid        not null,
    match     text        not null,
    size      smallint    not null check (size in (2, 3)),
    given_at  timestamptz not null,
    given_by  uuid,
    primary key (school_id, pupil_id)
);

-- Argon2id.
create table signin.password (
    school_id uuid        not null,
    pupil_id  uuid        not null,
    hash      text        not null,
    given_at  timestamptz not null,
    given_by  uuid,
    primary key (school_id, pupil_id)
);

-- What went wrong with the weak secrets of a pupil. One row each, so that many guesses at once wait for one another.
create table signin.guesses (
    school_id uuid     not null,
    pupil_id  uuid     not null,
    in_a_row  smallint not null,
    on_day    date     not null,
    that_day  smallint not null,
    locked_at timestamptz,
    primary key (school_id, pupil_id)
);

-- An adult let the pupil in: good once, for a few minutes.
create table signin.let_in (
    school_id uuid        not null,
    pupil_id  uuid        not null,
    until     timestamptz not null,
    given_by  uuid,
    primary key (school_id, pupil_id)
);

-- A pupil who is inside; only the SHA-256 of the secret in the cookie.
create table signin.session (
    school_id    uuid        not null,
    token_hash   bytea       not null,
    pupil_id     uuid        not null,
    group_id     uuid,
    came_by      text        not null check (came_by in ('CARD', 'DAY_CARD', 'PICTURES', 'PASSWORD', 'LET_IN')),
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    primary key (school_id, token_hash)
);

create index on signin.session (school_id, pupil_id);
create index on signin.session (school_id, group_id);

-- A device that a coordinator trusts, wherever it is.
create table signin.device (
    school_id   uuid        not null,
    id          uuid        not null,
    token_hash  bytea       not null,
    label       text        not null,
    enrolled_at timestamptz not null,
    enrolled_by uuid,
    revoked_at  timestamptz,
    primary key (school_id, id)
);

create unique index one_token on signin.device (school_id, token_hash);

alter table signin.group_way enable row level security;
create policy own_school on signin.group_way
    using (school_id = current_setting('startklaar.school')::uuid);
alter table signin.card enable row level security;
create policy own_school on signin.card
    using (school_id = current_setting('startklaar.school')::uuid);
alter table signin.pictures enable row level security;
create policy own_school on signin.pictures
    using (school_id = current_setting('startklaar.school')::uuid);
alter table signin.password enable row level security;
create policy own_school on signin.password
    using (school_id = current_setting('startklaar.school')::uuid);
alter table signin.guesses enable row level security;
create policy own_school on signin.guesses
    using (school_id = current_setting('startklaar.school')::uuid);
alter table signin.let_in enable row level security;
create policy own_school on signin.let_in
    using (school_id = current_setting('startklaar.school')::uuid);
alter table signin.session enable row level security;
create policy own_school on signin.session
    using (school_id = current_setting('startklaar.school')::uuid);
alter table signin.device enable row level security;
create policy own_school on signin.device
    using (school_id = current_setting('startklaar.school')::uuid);
