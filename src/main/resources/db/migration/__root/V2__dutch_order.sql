-- The order in which people read lists: Dutch, and blind to spaces, apostrophes and hyphens.
create collation dutch (provider = icu, locale = 'nl-u-ka-shifted');

-- Which migrations this database has seen. The server writes it after migrating; a command that
-- carries others refuses to work.
create table schema_version (
    only_row    boolean     not null primary key default true check (only_row),
    fingerprint text        not null,
    migrated_at timestamptz not null
);

grant select, insert, update on schema_version to app;
grant select on schema_version to bulk;
