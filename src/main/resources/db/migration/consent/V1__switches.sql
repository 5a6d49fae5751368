create schema consent;
grant usage on schema consent to app, bulk;
alter default privileges in schema consent grant select, insert, update, delete on tables to app, bulk;

-- A publisher is on from a day; gone_from is the first day on which it no longer is. On and off on
-- one day leaves a row that holds on no day, and still says who did it when.
create table consent.switch (
    school_id    uuid        not null,
    id           uuid        not null,
    publisher_id uuid        not null,
    first_day    date        not null,
    gone_from    date,
    on_at        timestamptz not null,
    on_by        uuid,
    off_at       timestamptz,
    off_by       uuid,
    off_how      text check (off_how in ('SCHOOL', 'GIVEN_UP')),
    primary key (school_id, id)
);

create unique index on_once on consent.switch (school_id, publisher_id)
 where gone_from is null;

-- What a publisher asked for; the school answers by switching on, or by saying no.
create table consent.request (
    school_id    uuid        not null,
    id           uuid        not null,
    publisher_id uuid        not null,
    asked_on     date        not null,
    asked_at     timestamptz not null,
    answer       text check (answer in ('ON', 'NO', 'WITHDRAWN')),
    answered_at  timestamptz,
    answered_by  uuid,
    primary key (school_id, id)
);

create unique index asked_once on consent.request (school_id, publisher_id)
 where answer is null;

alter table consent.switch enable row level security;
create policy own_school on consent.switch
    using (school_id = current_setting('startklaar.school')::uuid);
alter table consent.request enable row level security;
create policy own_school on consent.request
    using (school_id = current_setting('startklaar.school')::uuid);

-- What other modules may join.
create view consent.switches
    with (security_invoker = true) as
select school_id, publisher_id, first_day, gone_from
  from consent.switch;

revoke insert, update, delete on consent.switches from app, bulk;
