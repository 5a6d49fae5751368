create schema network;
grant usage on schema network to app, bulk;
alter default privileges in schema network grant select, insert, update, delete on tables to app, bulk;

-- A portal that may say who somebody is. The secret is sealed; the key is in no database. What was never in use is
-- deleted; what was, is closed.
create table network.connection (
    school_id       uuid        not null,
    id              uuid        not null,
    name            text        not null,
    issuer          text        not null,
    client_id       text        not null,
    secret          text        not null,
    by_hand         boolean     not null,
    authorization_at text       not null,
    token_at        text        not null,
    keys_at         text        not null,
    person_at       text        not null,
    end_session_at  text        not null,
    algorithms      text[]      not null,
    names_itself    boolean     not null,
    secret_in_form  boolean     not null,
    read_at         timestamptz,
    scopes          text        not null,
    eck_claim       text        not null,
    key_claim       text        not null,
    for_pupils      boolean     not null,
    for_staff       boolean     not null,
    made_at         timestamptz not null,
    made_by         uuid,
    on_since        timestamptz,
    closed_at       timestamptz,
    primary key (school_id, id)
);

-- Somebody who goes to the portal and has not come back yet. Of what the browser carries only hashes.
create table network.trip (
    school_id     uuid        not null,
    state_hash    text        not null,
    browser_hash  text        not null,
    connection_id uuid        not null,
    purpose       text        not null check (purpose in ('COME_IN', 'TRY')),
    wish          text        not null,
    account_id    uuid,
    until         timestamptz not null,
    primary key (school_id, state_hash),
    foreign key (school_id, connection_id) references network.connection on delete cascade
);
create index on network.trip (school_id, connection_id);

-- Who somebody at a portal is here. The number is a keyed hash of the issuer and the number it gives.
create table network.linked (
    school_id     uuid        not null,
    connection_id uuid        not null,
    number        text        not null,
    kind          text        not null check (kind in ('PUPIL', 'STAFF')),
    person_id     uuid        not null,
    found_by      text        not null check (found_by in ('ECK_ID', 'LAS_KEY', 'COORDINATOR', 'SELF')),
    linked_at     timestamptz not null,
    linked_by     uuid,
    seen_at       timestamptz,
    primary key (school_id, connection_id, number),
    foreign key (school_id, connection_id) references network.connection on delete cascade
);
create index on network.linked (school_id, person_id);

-- Who came from a portal and is nobody we know: by what the portal calls them.
create table network.stranger (
    school_id     uuid        not null,
    connection_id uuid        not null,
    number        text        not null,
    id            uuid        not null,
    called        text        not null,
    times         int         not null,
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    primary key (school_id, connection_id, number),
    foreign key (school_id, connection_id) references network.connection on delete cascade
);
create unique index on network.stranger (school_id, id);

-- A stranger who says to work here, and is about to prove it with a password of our own.
create table network.claim (
    school_id     uuid        not null,
    browser_hash  text        not null,
    connection_id uuid        not null,
    number        text        not null,
    until         timestamptz not null,
    primary key (school_id, browser_hash),
    foreign key (school_id, connection_id) references network.connection on delete cascade
);
create index on network.claim (school_id, connection_id);

-- A message of a portal that somebody signed out there is good once.
create table network.used_message (
    school_id     uuid        not null,
    connection_id uuid        not null,
    number        text        not null,
    until         timestamptz not null,
    primary key (school_id, connection_id, number),
    foreign key (school_id, connection_id) references network.connection on delete cascade
);

-- How often which step went wrong on a day; of nobody in particular.
create table network.went_wrong (
    school_id     uuid        not null,
    connection_id uuid        not null,
    day           date        not null,
    step          text        not null,
    times         int         not null,
    last_at       timestamptz not null,
    primary key (school_id, connection_id, day, step),
    foreign key (school_id, connection_id) references network.connection on delete cascade
);

-- When somebody last came in by it; of nobody in particular.
create table network.last_in (
    school_id     uuid        not null,
    connection_id uuid        not null,
    kind          text        not null check (kind in ('PUPIL', 'STAFF')),
    at            timestamptz not null,
    primary key (school_id, connection_id, kind),
    foreign key (school_id, connection_id) references network.connection on delete cascade
);

alter table network.connection enable row level security;
create policy own_school on network.connection
    using (school_id = current_setting('startklaar.school')::uuid);
alter table network.trip enable row level security;
create policy own_school on network.trip
    using (school_id = current_setting('startklaar.school')::uuid);
alter table network.linked enable row level security;
create policy own_school on network.linked
    using (school_id = current_setting('startklaar.school')::uuid);
alter table network.stranger enable row level security;
create policy own_school on network.stranger
    using (school_id = current_setting('startklaar.school')::uuid);
alter table network.claim enable row level security;
create policy own_school on network.claim
    using (school_id = current_setting('startklaar.school')::uuid);
alter table network.used_message enable row level security;
create policy own_school on network.used_message
    using (school_id = current_setting('startklaar.school')::uuid);
alter table network.went_wrong enable row level security;
create policy own_school on network.went_wrong
    using (school_id = current_setting('startklaar.school')::uuid);
alter table network.last_in enable row level security;
create policy own_school on network.last_in
    using (school_id = current_setting('startklaar.school')::uuid);
