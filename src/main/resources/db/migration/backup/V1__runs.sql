create schema backup;
grant usage on schema backup to app, bulk;
alter default privileges in schema backup grant select, insert, update, delete on tables to app, bulk;

-- What was made, read back and put back, and how that ended. The files themselves lie outside the database.
create table backup.run (
    id          uuid        not null primary key,
    kind        text        not null check (kind in ('CREATE', 'VERIFY', 'RESTORE')),
    school      text        not null,
    file        text        not null,
    began_at    timestamptz not null,
    finished_at timestamptz,
    result      text        not null check (result in ('BUSY', 'GOOD', 'REFUSED', 'FAILED')),
    size        bigint      not null,
    row_count   bigint      not null,
    check ((result = 'BUSY') = (finished_at is null))
);

create index on backup.run (began_at desc);
