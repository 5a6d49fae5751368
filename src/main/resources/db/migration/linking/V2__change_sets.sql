-- Which links one deed opened and closed, so that it can be undone. roster_set is the change set of the
-- roster that these followed: they go back with it.
create table linking.change_set (
    school_id  uuid        not null,
    id         uuid        not null,
    start_year smallint    not null,
    deed       text        not null,
    done_at    timestamptz not null,
    done_by    uuid,
    undo_until date        not null,
    undone_at  timestamptz,
    roster_set uuid,
    primary key (school_id, id)
);

create index on linking.change_set (school_id, roster_set) where roster_set is not null;

-- Of a link that was closed: until when it held before, and from when it no longer did. A link of a pupil who was erased is gone; then its
-- change leads nowhere, and says nothing about anybody.
create table linking.change (
    school_id     uuid not null,
    change_set_id uuid not null,
    link_id       uuid not null,
    kind          text not null check (kind in ('OPENED', 'CLOSED')),
    gone_before   date,
    gone_from     date,
    primary key (school_id, change_set_id, link_id),
    foreign key (school_id, change_set_id) references linking.change_set
);

-- A group that was linked anew, and whose publisher has not shown yet that it knows.
create table linking.waiting (
    school_id    uuid        not null,
    start_year   smallint    not null,
    group_id     uuid        not null,
    publisher_id uuid        not null,
    since        timestamptz not null,
    call_after   timestamptz not null,
    confirmed_at timestamptz,
    primary key (school_id, start_year, group_id, publisher_id)
);

alter table linking.change_set enable row level security;
create policy own_school on linking.change_set
    using (school_id = current_setting('startklaar.school')::uuid);
alter table linking.change enable row level security;
create policy own_school on linking.change
    using (school_id = current_setting('startklaar.school')::uuid);
alter table linking.waiting enable row level security;
create policy own_school on linking.waiting
    using (school_id = current_setting('startklaar.school')::uuid);
