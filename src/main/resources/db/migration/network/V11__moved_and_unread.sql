-- Who was linked to a pupil who turned out to be another one: to give back when they are two after all.
create table network.moved (
    school_id     uuid not null,
    change_set_id uuid not null,
    connection_id uuid not null,
    number        text not null,
    person_id     uuid not null,
    primary key (school_id, change_set_id, connection_id, number),
    foreign key (school_id, connection_id, number) references network.linked on delete cascade
);
create index on network.moved (school_id, connection_id, number);
create index on network.moved (school_id, person_id);
alter table network.moved enable row level security;
create policy own_school on network.moved
    using (school_id = current_setting('startklaar.school')::uuid);

-- Nobody ever read these. Who linked somebody stands in the log book.
alter table network.linked drop column linked_by;
alter table network.linked drop column seen_at;
alter table network.connection drop column read_at;
alter table network.stranger drop column first_at;
alter table network.comparison drop column made_by;
