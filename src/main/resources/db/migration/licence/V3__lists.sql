-- A list of licences that somebody sent: looked at, and perhaps taken over. What it said is kept
-- until then, and afterwards only what it changed.
create table licence.list_run (
    school_id   uuid        not null,
    id          uuid        not null,
    file_name   text        not null,
    received_at timestamptz not null,
    received_by uuid,
    sent        jsonb,
    taken_at    timestamptz,
    taken_on    date,
    undone_at   timestamptz,
    primary key (school_id, id)
);

-- What one list did to one licence, so that it can be put back.
create table licence.list_change (
    school_id       uuid    not null,
    run_id          uuid    not null,
    licence_id      uuid    not null,
    contract_id     uuid    not null,
    added           boolean not null,
    seats_before    int,
    last_day_before date,
    seats_after     int,
    last_day_after  date,
    primary key (school_id, run_id, licence_id),
    foreign key (school_id, run_id) references licence.list_run
);

alter table licence.list_run enable row level security;
create policy own_school on licence.list_run
    using (school_id = current_setting('startklaar.school')::uuid);
alter table licence.list_change enable row level security;
create policy own_school on licence.list_change
    using (school_id = current_setting('startklaar.school')::uuid);
