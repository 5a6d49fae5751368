create schema roster;
grant usage on schema roster to app, bulk;
alter default privileges in schema roster grant select, insert, update, delete on tables to app, bulk;

-- Changes come as a list, in any order: what must hold between rows is tested when the list is done.

create table roster.pupil (
    school_id   uuid not null,
    id          uuid not null,
    given       text not null,
    first_names text not null,
    initials    text not null,
    prefix      text not null,
    surname     text not null,
    birth_date  date,
    primary key (school_id, id)
);

create table roster.staff_member (
    school_id   uuid not null,
    id          uuid not null,
    given       text not null,
    first_names text not null,
    initials    text not null,
    prefix      text not null,
    surname     text not null,
    email       text not null,
    primary key (school_id, id)
);

create table roster.base_group (
    school_id   uuid     not null,
    id          uuid     not null,
    start_year  smallint not null,
    name        text     not null,
    description text     not null,
    year_groups text[]   not null,
    primary key (school_id, id)
);

create index on roster.base_group (school_id, start_year);

create table roster.combined_group (
    school_id   uuid     not null,
    id          uuid     not null,
    start_year  smallint not null,
    name        text     not null,
    description text     not null,
    primary key (school_id, id)
);

create index on roster.combined_group (school_id, start_year);

create table roster.placement (
    school_id  uuid     not null,
    id         uuid     not null,
    start_year smallint not null,
    pupil_id   uuid     not null,
    year_group text     not null,
    group_id   uuid,
    first_day  date,
    last_day   date,
    primary key (school_id, id),
    constraint one_placement_a_year unique (school_id, start_year, pupil_id) deferrable initially deferred,
    foreign key (school_id, pupil_id) references roster.pupil deferrable initially deferred,
    foreign key (school_id, group_id) references roster.base_group deferrable initially deferred
);

create index on roster.placement (school_id, pupil_id);
create index on roster.placement (school_id, group_id);

create table roster.combined_membership (
    school_id         uuid     not null,
    id                uuid     not null,
    start_year        smallint not null,
    pupil_id          uuid     not null,
    combined_group_id uuid     not null,
    primary key (school_id, id),
    constraint once_in_a_combined_group unique (school_id, start_year, pupil_id, combined_group_id)
        deferrable initially deferred,
    foreign key (school_id, pupil_id) references roster.pupil deferrable initially deferred,
    foreign key (school_id, combined_group_id) references roster.combined_group deferrable initially deferred
);

create index on roster.combined_membership (school_id, pupil_id);
create index on roster.combined_membership (school_id, combined_group_id);

create table roster.employment (
    school_id       uuid     not null,
    id              uuid     not null,
    start_year      smallint not null,
    staff_member_id uuid     not null,
    roles           text[]   not null,
    primary key (school_id, id),
    constraint one_employment_a_year unique (school_id, start_year, staff_member_id) deferrable initially deferred,
    foreign key (school_id, staff_member_id) references roster.staff_member deferrable initially deferred
);

create index on roster.employment (school_id, staff_member_id);

-- The group is a base group or a combined group, which no foreign key can say.
create table roster.staffing (
    school_id       uuid     not null,
    id              uuid     not null,
    start_year      smallint not null,
    staff_member_id uuid     not null,
    group_id        uuid     not null,
    roles           text[]   not null,
    primary key (school_id, id),
    constraint once_at_a_group unique (school_id, start_year, staff_member_id, group_id)
        deferrable initially deferred,
    foreign key (school_id, staff_member_id) references roster.staff_member deferrable initially deferred
);

create index on roster.staffing (school_id, staff_member_id);
create index on roster.staffing (school_id, group_id);

-- What it points to may be gone: a key that comes back finds the id it had.
create table roster.source_key (
    school_id  uuid     not null,
    id         uuid     not null,
    kind       text     not null check (kind in ('PUPIL', 'STAFF', 'GROUP', 'COMBINED_GROUP')),
    start_year smallint not null,
    key        text     not null,
    subject_id uuid     not null,
    first_day  date     not null,
    last_day   date,
    primary key (school_id, id),
    constraint one_open_key
        exclude using btree (school_id with =, kind with =, start_year with =, key with =)
        where (last_day is null) deferrable initially deferred
);

create index on roster.source_key (school_id, subject_id);

create table roster.change_set (
    school_id  uuid        not null,
    id         uuid        not null,
    start_year smallint    not null,
    deed       text        not null,
    applied_at timestamptz not null,
    undo_until date        not null,
    undone_at  timestamptz,
    primary key (school_id, id)
);

-- The rows before and after, by the columns of their table. Both are empty once the person is erased.
create table roster.change (
    school_id     uuid  not null,
    change_set_id uuid  not null,
    seq           int   not null,
    kind          text  not null,
    row_id        uuid  not null,
    before        jsonb,
    after         jsonb,
    primary key (school_id, change_set_id, seq),
    foreign key (school_id, change_set_id) references roster.change_set on delete cascade
);

create index on roster.change (school_id, row_id);

alter table roster.pupil enable row level security;
create policy own_school on roster.pupil
    using (school_id = current_setting('startklaar.school')::uuid);
alter table roster.staff_member enable row level security;
create policy own_school on roster.staff_member
    using (school_id = current_setting('startklaar.school')::uuid);
alter table roster.base_group enable row level security;
create policy own_school on roster.base_group
    using (school_id = current_setting('startklaar.school')::uuid);
alter table roster.combined_group enable row level security;
create policy own_school on roster.combined_group
    using (school_id = current_setting('startklaar.school')::uuid);
alter table roster.placement enable row level security;
create policy own_school on roster.placement
    using (school_id = current_setting('startklaar.school')::uuid);
alter table roster.combined_membership enable row level security;
create policy own_school on roster.combined_membership
    using (school_id = current_setting('startklaar.school')::uuid);
alter table roster.employment enable row level security;
create policy own_school on roster.employment
    using (school_id = current_setting('startklaar.school')::uuid);
alter table roster.staffing enable row level security;
create policy own_school on roster.staffing
    using (school_id = current_setting('startklaar.school')::uuid);
alter table roster.source_key enable row level security;
create policy own_school on roster.source_key
    using (school_id = current_setting('startklaar.school')::uuid);
alter table roster.change_set enable row level security;
create policy own_school on roster.change_set
    using (school_id = current_setting('startklaar.school')::uuid);
alter table roster.change enable row level security;
create policy own_school on roster.change
    using (school_id = current_setting('startklaar.school')::uuid);

-- What other modules may join: the groups, and how many pupils each has. No names of people.
create view roster.groups
    with (security_invoker = true) as
select school_id, id, start_year, name, year_groups
  from roster.base_group;

create view roster.group_sizes
    with (security_invoker = true) as
select placement.school_id, placement.start_year, placement.group_id, count(*) as pupils
  from roster.placement
 where placement.group_id is not null
 group by placement.school_id, placement.start_year, placement.group_id;

revoke insert, update, delete on roster.groups, roster.group_sizes from app, bulk;
