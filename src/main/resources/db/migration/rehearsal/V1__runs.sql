create schema rehearsal;
grant usage on schema rehearsal to app, bulk;
alter default privileges in schema rehearsal grant select, insert, update, delete on tables to app, bulk;

-- What came out, for one morning. The same outcome again moves last_at; another one is a new row.
create table rehearsal.run (
    school_id uuid        not null,
    id        uuid        not null,
    for_day   date        not null,
    for_time  time        not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    pupils    int         not null,
    pupils_in int         not null,
    staff     int         not null,
    staff_in  int         not null,
    primary key (school_id, id)
);

create index on rehearsal.run (school_id, last_at);

-- Who does not get in, and at what. Ids only: names are looked up when they are shown.
create table rehearsal.stop (
    school_id  uuid not null,
    run_id     uuid not null,
    seq        int  not null,
    kind       text not null check (kind in ('PUPIL', 'STAFF')),
    person_id  uuid not null,
    hop        text not null,
    reason     text not null,
    product_id uuid,
    day        date,
    primary key (school_id, run_id, seq),
    foreign key (school_id, run_id) references rehearsal.run on delete cascade
);

create index on rehearsal.stop (school_id, person_id);

-- What happened at the school that no rehearsal has seen yet: a row each, so that deeds never wait here.
create table rehearsal.change (
    school_id uuid not null,
    id        uuid not null,
    primary key (school_id, id)
);

alter table rehearsal.run enable row level security;
create policy own_school on rehearsal.run
    using (school_id = current_setting('startklaar.school')::uuid);
alter table rehearsal.stop enable row level security;
create policy own_school on rehearsal.stop
    using (school_id = current_setting('startklaar.school')::uuid);
alter table rehearsal.change enable row level security;
create policy own_school on rehearsal.change
    using (school_id = current_setting('startklaar.school')::uuid);
