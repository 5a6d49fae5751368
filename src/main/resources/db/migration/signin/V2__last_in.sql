-- When pupils last came in with what; to the hour, and of nobody in particular.
create table signin.last_in (
    school_id uuid        not null,
    came_by   text        not null check (came_by in ('CARD', 'DAY_CARD', 'PICTURES', 'PASSWORD', 'LET_IN')),
    at        timestamptz not null,
    primary key (school_id, came_by)
);

alter table signin.last_in enable row level security;
create policy own_school on signin.last_in
    using (school_id = current_setting('startklaar.school')::uuid);
