-- A publisher without a roster link gets a form each year; a person says that it was sent.
create table consent.form_sent (
    school_id    uuid        not null,
    start_year   smallint    not null,
    publisher_id uuid        not null,
    sent_on      date        not null,
    said_at      timestamptz not null,
    said_by      uuid,
    primary key (school_id, start_year, publisher_id)
);

-- By which code a publisher last asked for the school. Another one than ours means that it does not
-- find the school's groups.
create table consent.known_as (
    school_id    uuid        not null,
    publisher_id uuid        not null,
    code         text        not null,
    seen_at      timestamptz not null,
    primary key (school_id, publisher_id)
);

alter table consent.form_sent enable row level security;
create policy own_school on consent.form_sent
    using (school_id = current_setting('startklaar.school')::uuid);
alter table consent.known_as enable row level security;
create policy own_school on consent.known_as
    using (school_id = current_setting('startklaar.school')::uuid);
