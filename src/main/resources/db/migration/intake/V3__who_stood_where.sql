-- In which line of a file that was taken over somebody stood: ids and numbers of lines, no names. The
-- newest few of each school year are kept.
create table intake.in_file (
    school_id  uuid   not null,
    run_id     uuid   not null,
    start_year int    not null,
    people     uuid[] not null,
    lines      int[]  not null,
    primary key (school_id, run_id),
    foreign key (school_id, run_id) references intake.run (school_id, id),
    check (cardinality(people) = cardinality(lines))
);

create index on intake.in_file (school_id, start_year);

alter table intake.in_file enable row level security;
create policy own_school on intake.in_file
    using (school_id = current_setting('startklaar.school')::uuid);

-- The rows of such a file that were left out. What tells who it was goes within a week, as the mirror does.
create table intake.left_out (
    school_id   uuid        not null,
    run_id      uuid        not null,
    line        int         not null,
    kind        text        not null check (kind in ('PUPIL', 'STAFF')),
    key         text        not null,
    name        text        not null,
    received_at timestamptz not null,
    primary key (school_id, run_id, line),
    foreign key (school_id, run_id) references intake.run (school_id, id)
);

alter table intake.left_out enable row level security;
create policy own_school on intake.left_out
    using (school_id = current_setting('startklaar.school')::uuid);
