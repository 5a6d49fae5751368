-- To whom a way led before its pupil turned out to be another one: to give back when they are two after all.
create table family.moved (
    school_id     uuid     not null,
    change_set_id uuid     not null,
    way_id        uuid     not null,
    pupil_id      uuid     not null,
    number        smallint not null,
    primary key (school_id, change_set_id, way_id),
    foreign key (school_id, way_id) references family.way on delete cascade
);

create index on family.moved (school_id, way_id);
create index on family.moved (school_id, pupil_id);

alter table family.moved enable row level security;
create policy own_school on family.moved
    using (school_id = current_setting('startklaar.school')::uuid);
