create schema linking;
grant usage on schema linking to app, bulk;
alter default privileges in schema linking grant select, insert, update, delete on tables to app, bulk;

-- Who works with which level of a method. A group's link holds for its pupils of one year group, or
-- for all of them when none is named. gone_from is the first day on which it no longer holds: links are
-- closed, never deleted.
create table linking.link (
    school_id  uuid     not null,
    id         uuid     not null,
    start_year smallint not null,
    method_id  uuid     not null,
    level      text     not null,
    target     text     not null check (target in ('GROUP', 'PUPIL')),
    target_id  uuid     not null,
    pupils_of  text,
    first_day  date     not null,
    gone_from  date,
    primary key (school_id, id)
);

create index on linking.link (school_id, start_year, target_id);

-- A group that works on paper, said by a person: nothing is missing there.
create table linking.on_paper (
    school_id  uuid     not null,
    start_year smallint not null,
    group_id   uuid     not null,
    said_at    timestamptz not null,
    said_by    uuid,
    primary key (school_id, start_year, group_id)
);

alter table linking.link enable row level security;
create policy own_school on linking.link
    using (school_id = current_setting('startklaar.school')::uuid);
alter table linking.on_paper enable row level security;
create policy own_school on linking.on_paper
    using (school_id = current_setting('startklaar.school')::uuid);

-- What other modules may join.
create view linking.links
    with (security_invoker = true) as
select school_id, id, start_year, method_id, level, target, target_id, pupils_of, first_day, gone_from
  from linking.link;

create view linking.groups_on_paper
    with (security_invoker = true) as
select school_id, start_year, group_id
  from linking.on_paper;

revoke insert, update, delete on linking.links, linking.groups_on_paper from app, bulk;
