create schema readiness;
grant usage on schema readiness to app, bulk;
alter default privileges in schema readiness grant select, insert, update, delete on tables to app, bulk;

-- When everything was last measured, and for which day of the school.
create table readiness.report (
    school_id   uuid        not null,
    start_year  int         not null,
    measured_at timestamptz not null,
    for_day     date        not null,
    primary key (school_id, start_year)
);

-- What happened at the school that no measurement has seen yet. As long as there is a row, a report is not fresh.
create table readiness.change (
    school_id uuid not null,
    id        uuid not null,
    primary key (school_id, id)
);

-- What each check said last, and what it said when it last worked.
create table readiness.measurement (
    school_id    uuid        not null,
    start_year   int         not null,
    line         text        not null,
    check_name   text        not null,
    verdict      jsonb       not null,
    at           timestamptz not null,
    good_verdict jsonb,
    good_at      timestamptz,
    primary key (school_id, start_year, line, check_name),
    check ((good_verdict is null) = (good_at is null))
);

-- Since when a line stands how: one row per change, never rewritten.
create table readiness.fact (
    school_id  uuid        not null,
    start_year int         not null,
    line       text        not null,
    id         bigint      not null generated always as identity,
    status     text        not null
        check (status in ('NOT_APPLICABLE', 'DONE', 'BUSY', 'WAITING', 'ASKED', 'ATTENTION', 'ACTION')),
    at         timestamptz not null,
    primary key (school_id, start_year, line, id)
);

-- What a person said about a line; withdrawing is dated too. Without an account the person was erased.
create table readiness.confirmation (
    school_id    uuid        not null,
    id           uuid        not null,
    start_year   int         not null,
    line         text        not null,
    kind         text        not null check (kind in ('DONE', 'NOT_APPLICABLE')),
    account      uuid,
    name         text        not null,
    at           timestamptz not null,
    note         text        not null check (kind = 'DONE' or note <> ''),
    withdrawn_at timestamptz,
    primary key (school_id, id)
);

create index on readiness.confirmation (school_id, start_year) where withdrawn_at is null;

create table readiness.snooze (
    school_id  uuid not null,
    start_year int  not null,
    line       text not null,
    until      date not null,
    reason     text not null,
    status     text not null,
    account    uuid not null,
    name       text not null,
    primary key (school_id, start_year, line)
);

create table readiness.owner (
    school_id  uuid not null,
    start_year int  not null,
    line       text not null,
    account    uuid not null,
    name       text not null,
    primary key (school_id, start_year, line)
);

alter table readiness.report enable row level security;
alter table readiness.change enable row level security;
alter table readiness.measurement enable row level security;
alter table readiness.fact enable row level security;
alter table readiness.confirmation enable row level security;
alter table readiness.snooze enable row level security;
alter table readiness.owner enable row level security;

create policy own_school on readiness.report using (school_id = current_setting('startklaar.school')::uuid);
create policy own_school on readiness.change using (school_id = current_setting('startklaar.school')::uuid);
create policy own_school on readiness.measurement using (school_id = current_setting('startklaar.school')::uuid);
create policy own_school on readiness.fact using (school_id = current_setting('startklaar.school')::uuid);
create policy own_school on readiness.confirmation using (school_id = current_setting('startklaar.school')::uuid);
create policy own_school on readiness.snooze using (school_id = current_setting('startklaar.school')::uuid);
create policy own_school on readiness.owner using (school_id = current_setting('startklaar.school')::uuid);
