-- A pupil may come in from home, where a parent signed in. Which parent's way it was, ends with it.
alter table signin.session drop constraint session_came_by_check;
alter table signin.session add constraint session_came_by_check
    check (came_by in ('CARD', 'DAY_CARD', 'PICTURES', 'PASSWORD', 'LET_IN', 'HOME'));
alter table signin.session add column opened_by uuid;
create index on signin.session (school_id, opened_by) where opened_by is not null;

alter table signin.last_in drop constraint last_in_came_by_check;
alter table signin.last_in add constraint last_in_came_by_check
    check (came_by in ('CARD', 'DAY_CARD', 'PICTURES', 'PASSWORD', 'LET_IN', 'HOME'));

-- Pictures for home, of a pupil who has none at school: a keyed hash, as there. Each parent's own.
create table signin.home_pictures (
    school_id uuid        not null,
    way_id    uuid        not null,
    pupil_id  uuid        not null,
    match     text        not null,
    size      smallint    not null check (size in (2, 3)),
    given_at  timestamptz not null,
    primary key (school_id, way_id)
);

-- What went wrong at home: counted apart, so that a brother locks nobody out of school.
create table signin.home_guesses (
    school_id uuid     not null,
    way_id    uuid     not null,
    pupil_id  uuid     not null,
    in_a_row  smallint not null,
    on_day    date     not null,
    that_day  smallint not null,
    locked_at timestamptz,
    primary key (school_id, way_id)
);

alter table signin.home_pictures enable row level security;
create policy own_school on signin.home_pictures
    using (school_id = current_setting('startklaar.school')::uuid);
alter table signin.home_guesses enable row level security;
create policy own_school on signin.home_guesses
    using (school_id = current_setting('startklaar.school')::uuid);
