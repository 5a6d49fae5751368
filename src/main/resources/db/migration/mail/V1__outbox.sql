create schema mail;
grant usage on schema mail to app, bulk;
alter default privileges in schema mail grant select, insert, update, delete on tables to app, bulk;

-- Written in the transaction of the deed that has something to tell; a job sends it afterwards.
-- The body is emptied once a mail has left: it can hold a link that opens a door.
create table mail.outbox (
    id         uuid        not null primary key,
    recipient  text        not null,
    subject    text        not null,
    body       text        not null,
    created_at timestamptz not null,
    not_before timestamptz not null,
    attempts   int         not null default 0,
    sent_at    timestamptz,
    failed_at  timestamptz,
    last_error text        not null default ''
);

create index on mail.outbox (not_before) where sent_at is null and failed_at is null;
create index on mail.outbox (created_at desc);
