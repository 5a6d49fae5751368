create schema calendar;
grant usage on schema calendar to app, bulk;
alter default privileges in schema calendar grant select, insert, update, delete on tables to app, bulk;

-- Who a school can have to do with. Everything here ends by a date and is never thrown away.
create table calendar.party (
    id         uuid    not null primary key,
    kind       text    not null check (kind in ('HUB', 'PUBLISHER', 'NETWORK_PROVIDER', 'LAS', 'STARTKLAAR')),
    name       text    not null,
    valid_from date    not null,
    valid_to   date,
    practice   boolean not null
);

create table calendar.contact (
    id          uuid not null primary key,
    party_id    uuid not null references calendar.party (id),
    phone       text not null,
    email       text not null,
    web         text not null,
    hours       text not null,
    what_to_say text not null,
    valid_from  date not null,
    valid_to    date,
    source      text not null
);

create index on calendar.contact (party_id);

-- END_LICENCES holds on the day itself, SAVE_RESULTS and WIPE until the day before.
create table calendar.publisher_date (
    id         uuid not null primary key,
    party_id   uuid not null references calendar.party (id),
    kind       text not null check (kind in ('END_LICENCES', 'SAVE_RESULTS', 'WIPE', 'OTHER')),
    day        date not null,
    start_year int  not null,
    valid_from date not null,
    valid_to   date,
    source     text not null
);

create index on calendar.publisher_date (party_id, start_year);

create table calendar.maintenance_window (
    id         uuid not null primary key,
    party_id   uuid not null references calendar.party (id),
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    words_nl   text not null,
    words_en   text not null,
    valid_from date not null,
    valid_to   date,
    source     text not null
);

create index on calendar.maintenance_window (party_id, last_day);

-- Without a region here, the municipality decides.
create table calendar.settings (
    school_id uuid not null primary key,
    region    text check (region in ('NOORD', 'MIDDEN', 'ZUID'))
);

alter table calendar.settings enable row level security;
create policy own_school on calendar.settings
    using (school_id = current_setting('startklaar.school')::uuid);

create table calendar.deviation (
    school_id uuid not null,
    id        uuid not null,
    kind      text not null check (kind in ('DAY_OFF', 'EXTRA_HOLIDAY', 'SCHOOL_ANYWAY', 'LAST_SCHOOL_DAY', 'FIRST_SCHOOL_DAY')),
    first_day date not null,
    last_day  date not null check (last_day >= first_day),
    name      text not null,
    primary key (school_id, id)
);

alter table calendar.deviation enable row level security;
create policy own_school on calendar.deviation
    using (school_id = current_setting('startklaar.school')::uuid);

create table calendar.school_party (
    school_id uuid not null,
    party_id  uuid not null references calendar.party (id),
    primary key (school_id, party_id)
);

create index on calendar.school_party (party_id);

alter table calendar.school_party enable row level security;
create policy own_school on calendar.school_party
    using (school_id = current_setting('startklaar.school')::uuid);

-- Numbers that only this school has: its own ICT, its contact at the network provider.
create table calendar.school_contact (
    school_id   uuid not null,
    id          uuid not null,
    kind        text not null check (kind in ('OWN_ICT', 'HUB', 'PUBLISHER', 'NETWORK_PROVIDER', 'LAS', 'STARTKLAAR')),
    name        text not null,
    phone       text not null,
    email       text not null,
    web         text not null,
    hours       text not null,
    what_to_say text not null,
    primary key (school_id, id)
);

alter table calendar.school_contact enable row level security;
create policy own_school on calendar.school_contact
    using (school_id = current_setting('startklaar.school')::uuid);

-- Opens the calendar feed, which names nobody. Only its hash is kept.
create table calendar.feed_key (
    school_id  uuid        not null primary key,
    token_hash bytea       not null,
    made_at    timestamptz not null
);

alter table calendar.feed_key enable row level security;
create policy own_school on calendar.feed_key
    using (school_id = current_setting('startklaar.school')::uuid);
