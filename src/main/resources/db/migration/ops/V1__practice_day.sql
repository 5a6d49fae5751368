create schema ops;
grant usage on schema ops to app, bulk;

-- The day that somebody chose in a practice installation; no row: the day it really is.
create table ops.practice (
    only_row boolean not null primary key default true check (only_row),
    day      date    not null
);

grant select, insert, update, delete on ops.practice to app, bulk;
