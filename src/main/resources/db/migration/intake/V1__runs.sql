create schema intake;
grant usage on schema intake to app, bulk;
alter default privileges in schema intake grant select, insert, update, delete on tables to app, bulk;

-- One row per file a school sent; never the file itself.
create table intake.run (
    school_id      uuid        not null,
    id             uuid        not null,
    received_at    timestamptz not null,
    account        uuid,
    person         text        not null,
    file_name      text        not null,
    sha256         text        not null,
    size           bigint      not null,
    format         text        not null,
    author         text        not null,
    start_year     int,
    reference_day  date,
    status         text        not null check (status in
        ('PREVIEW', 'APPLYING', 'APPLIED', 'UNCHANGED', 'STOPPED_BY_FILE', 'STOPPED_BY_PERSON', 'UNDONE', 'FAILED')),
    counts         jsonb       not null,
    findings       jsonb       not null,
    stop           jsonb,
    change_set     uuid,
    undo_until     date,
    fingerprint    text        not null,
    overtaken      boolean     not null,
    progress_done  int         not null,
    progress_total int         not null,
    finished_at    timestamptz,
    undone_at      timestamptz,
    primary key (school_id, id),
    check ((status in ('APPLIED', 'UNDONE')) = (change_set is not null))
);

create index on intake.run (school_id, received_at desc);

alter table intake.run enable row level security;
create policy own_school on intake.run
    using (school_id = current_setting('startklaar.school')::uuid);

-- What was in the file, without what we may not know, for as long as somebody has to look at it.
create table intake.mirror (
    school_id   uuid        not null,
    run_id      uuid        not null,
    received_at timestamptz not null,
    content     jsonb       not null,
    primary key (school_id, run_id),
    foreign key (school_id, run_id) references intake.run (school_id, id)
);

alter table intake.mirror enable row level security;
create policy own_school on intake.mirror
    using (school_id = current_setting('startklaar.school')::uuid);
