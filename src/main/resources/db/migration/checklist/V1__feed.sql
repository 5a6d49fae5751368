create schema checklist;
grant usage on schema checklist to app, bulk;
alter default privileges in schema checklist grant select, insert, update, delete on tables to app, bulk;

-- The key in a school's calendar link, as a hash. A new link takes the place of the old one.
create table checklist.feed (
    school_id uuid        not null primary key,
    key_hash  text        not null,
    made_at   timestamptz not null
);

alter table checklist.feed enable row level security;
create policy own_school on checklist.feed using (school_id = current_setting('startklaar.school')::uuid);
