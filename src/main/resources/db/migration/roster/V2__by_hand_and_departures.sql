-- What a person decided stays when a file says otherwise, until the file says the same.
alter table roster.placement  add column by_hand boolean not null default false;
alter table roster.employment add column by_hand boolean not null default false;
alter table roster.staffing   add column by_hand boolean not null default false;

-- A substitute is at a school, and at a group, until a day; that day included.
alter table roster.employment add column last_day date;
alter table roster.staffing   add column last_day date;

-- An ECK iD leads to a person as a key does. The key is its keyed hash; it itself stands there unreadable.
alter table roster.source_key add column sealed text not null default '';
alter table roster.source_key drop constraint source_key_kind_check;
alter table roster.source_key add constraint source_key_kind_check check (kind in
    ('PUPIL', 'STAFF', 'GROUP', 'COMBINED_GROUP', 'PUPIL_ECK_ID', 'STAFF_ECK_ID'));

-- Since when somebody is no longer at school. They are hidden, later shut out, and erased in the end.
create table roster.departure (
    school_id  uuid not null,
    id         uuid not null,
    kind       text not null check (kind in ('PUPIL', 'STAFF')),
    subject_id uuid not null,
    first_day  date not null,
    primary key (school_id, id),
    constraint one_departure unique (school_id, subject_id) deferrable initially deferred
);

alter table roster.departure enable row level security;
create policy own_school on roster.departure
    using (school_id = current_setting('startklaar.school')::uuid);

-- Changes are kept in the columns of their tables: those of before today get the new ones.
update roster.change
   set before = before || '{"by_hand": false}',
       after = after || '{"by_hand": false}'
 where kind = 'PLACEMENT';
update roster.change
   set before = before || '{"by_hand": false, "last_day": null}',
       after = after || '{"by_hand": false, "last_day": null}'
 where kind in ('EMPLOYMENT', 'STAFFING');
update roster.change
   set before = before || '{"sealed": ""}',
       after = after || '{"sealed": ""}'
 where kind = 'SOURCE_KEY';
