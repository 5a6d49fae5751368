-- What a school chose for one summer; without a row, what comes by itself stands still.
create table intake.pause (
    school_id uuid     not null,
    summer    smallint not null,
    mode      text     not null check (mode in ('STILL', 'ADDITIONS', 'RESUMED')),
    announced boolean  not null,
    primary key (school_id, summer)
);

alter table intake.pause enable row level security;
create policy own_school on intake.pause
    using (school_id = current_setting('startklaar.school')::uuid);
