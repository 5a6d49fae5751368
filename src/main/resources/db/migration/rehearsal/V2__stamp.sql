-- When the rehearsal began that was kept last: one that began earlier and took longer comes too late.
create table rehearsal.stamp (
    school_id  uuid        not null primary key,
    started_at timestamptz not null
);

alter table rehearsal.stamp enable row level security;
create policy own_school on rehearsal.stamp
    using (school_id = current_setting('startklaar.school')::uuid);
