create schema licence;
grant usage on schema licence to app, bulk;
alter default privileges in schema licence grant select, insert, update, delete on tables to app, bulk;

-- A last day is the last on which it still holds; none: it goes on.

create table licence.contract (
    school_id  uuid not null,
    id         uuid not null,
    method_id  uuid not null,
    kind       text not null check (kind in ('YEARLY', 'BOUGHT_OFF', 'PER_CHILD', 'PACKAGE')),
    channel    text not null check (channel in ('OWN', 'SUPPLIER', 'MAIL')),
    supplier   text not null,
    reference  text not null,
    first_day  date not null,
    last_day   date,
    ended_on   date,
    ended_at   timestamptz,
    ended_by   uuid,
    primary key (school_id, id)
);

-- What groups and pupils are linked to. An ended one can be looked into for a while.
create table licence.licence (
    school_id   uuid not null,
    id          uuid not null,
    contract_id uuid not null,
    method_id   uuid not null,
    year_group  text,
    unit        text not null check (unit in ('GROUP', 'PUPIL', 'PACKAGE')),
    seats       int,
    first_day   date not null,
    last_day    date,
    view_until  date,
    primary key (school_id, id),
    foreign key (school_id, contract_id) references licence.contract
);

create index on licence.licence (school_id, method_id);
create index on licence.licence (school_id, contract_id);

-- Who holds a seat of a licence per pupil; gone_from is the first day on which they no longer do.
create table licence.seat (
    school_id  uuid not null,
    id         uuid not null,
    licence_id uuid not null,
    pupil_id   uuid not null,
    first_day  date not null,
    gone_from  date,
    primary key (school_id, id),
    foreign key (school_id, licence_id) references licence.licence
);

create unique index one_seat_each on licence.seat (school_id, licence_id, pupil_id)
 where gone_from is null;
create index on licence.seat (school_id, pupil_id);

-- What becomes of a method next year.
create table licence.intention (
    school_id    uuid        not null,
    start_year   smallint    not null,
    method_id    uuid        not null,
    answer       text        not null check (answer in ('STAYS', 'NEW_VERSION', 'OTHER_METHOD', 'STOPS')),
    successor_id uuid,
    answered_at  timestamptz not null,
    answered_by  uuid,
    primary key (school_id, start_year, method_id)
);

alter table licence.contract enable row level security;
create policy own_school on licence.contract
    using (school_id = current_setting('startklaar.school')::uuid);
alter table licence.licence enable row level security;
create policy own_school on licence.licence
    using (school_id = current_setting('startklaar.school')::uuid);
alter table licence.seat enable row level security;
create policy own_school on licence.seat
    using (school_id = current_setting('startklaar.school')::uuid);
alter table licence.intention enable row level security;
create policy own_school on licence.intention
    using (school_id = current_setting('startklaar.school')::uuid);

-- What other modules may join.
create view licence.licences
    with (security_invoker = true) as
select school_id, id, method_id, year_group, unit, seats, first_day, last_day, view_until
  from licence.licence;

create view licence.seats
    with (security_invoker = true) as
select school_id, licence_id, pupil_id, first_day, gone_from
  from licence.seat;

revoke insert, update, delete on licence.licences, licence.seats from app, bulk;
