create schema place;
grant usage on schema place to app, bulk;
alter default privileges in schema place grant select, insert, update, delete on tables to app, bulk;

-- From where pupils may come in. A row is never deleted: from gone_at on it no longer holds.
create table place.known (
    school_id uuid        not null,
    id        uuid        not null,
    network   cidr        not null,
    location  text        not null,
    added_at  timestamptz not null,
    added_by  uuid,
    gone_at   timestamptz,
    primary key (school_id, id)
);
create unique index known_once on place.known (school_id, network) where gone_at is null;

-- What people did with the list, for the page; the trail has it too, without the addresses.
create table place.change (
    school_id uuid        not null,
    id        uuid        not null,
    known_id  uuid        not null,
    deed      text        not null,
    at        timestamptz not null,
    account   uuid,
    primary key (school_id, id)
);

-- One row a day for each address and kind of visitor. Of IPv6 the network is kept and not the device's own part.
create table place.seen (
    school_id       uuid        not null,
    day             date        not null,
    network         cidr        not null,
    who             text        not null,
    refused         boolean     not null,
    in_school_hours boolean     not null,
    times           integer     not null,
    first_at        timestamptz not null,
    last_at         timestamptz not null,
    primary key (school_id, day, network, who, refused, in_school_hours)
);

-- How many different ones there were. Both are keyed hashes, empty when unknown.
create table place.seen_visitor (
    school_id       uuid    not null,
    day             date    not null,
    network         cidr    not null,
    who             text    not null,
    refused         boolean not null,
    in_school_hours boolean not null,
    device          text    not null,
    person          text    not null,
    primary key (school_id, day, network, who, refused, in_school_hours, device, person)
);

-- On which days the coordinators were told that school has moved to another address.
create table place.notice (
    school_id uuid not null,
    day       date not null,
    primary key (school_id, day)
);

alter table place.known enable row level security;
create policy own_school on place.known
    using (school_id = current_setting('startklaar.school')::uuid);
alter table place.change enable row level security;
create policy own_school on place.change
    using (school_id = current_setting('startklaar.school')::uuid);
alter table place.seen enable row level security;
create policy own_school on place.seen
    using (school_id = current_setting('startklaar.school')::uuid);
alter table place.seen_visitor enable row level security;
create policy own_school on place.seen_visitor
    using (school_id = current_setting('startklaar.school')::uuid);
alter table place.notice enable row level security;
create policy own_school on place.notice
    using (school_id = current_setting('startklaar.school')::uuid);
