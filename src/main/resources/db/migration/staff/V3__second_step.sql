-- A session that still waits for the second step opens nothing. And what its owner knows it by, on the page with their
-- own sessions: from what device and address.
alter table staff.session
    add column id          uuid not null default gen_random_uuid(),
    add column device      text not null default '',
    add column address     text not null default '',
    add column complete_at timestamptz;
update staff.session set complete_at = created_at;
alter table staff.session
    alter column id drop default,
    alter column device drop default,
    alter column address drop default;
create unique index on staff.session (id);
