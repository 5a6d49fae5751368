create schema amend;
grant usage on schema amend to app, bulk;
alter default privileges in schema amend grant select, insert, update, delete on tables to app, bulk;

-- Which deed let whom in, so that undoing it takes that back.
create table amend.access (
    school_id     uuid not null,
    change_set_id uuid not null,
    account_id    uuid not null,
    role          text not null,
    primary key (school_id, change_set_id, account_id, role)
);

-- Two persons who look like one and are two. Noted twice, once for each of them: so it goes with either.
create table amend.not_double (
    school_id uuid not null,
    person    uuid not null,
    other     uuid not null,
    primary key (school_id, person, other)
);

alter table amend.access enable row level security;
create policy own_school on amend.access
    using (school_id = current_setting('startklaar.school')::uuid);
alter table amend.not_double enable row level security;
create policy own_school on amend.not_double
    using (school_id = current_setting('startklaar.school')::uuid);
