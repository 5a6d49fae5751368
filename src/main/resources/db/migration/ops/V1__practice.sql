create schema ops;
grant usage on schema ops to app, bulk;

-- A row says: all data here are invented. The day is the one that somebody chose; none: the real one.
create table ops.practice (
    only_row boolean     not null primary key default true check (only_row),
    since    timestamptz not null,
    complete boolean     not null default false,
    day      date
);

grant select, insert, update, delete on ops.practice to app, bulk;
