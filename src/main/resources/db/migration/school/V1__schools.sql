create schema school;
grant usage on schema school to app, bulk;
alter default privileges in schema school grant select, insert, update, delete on tables to app, bulk;

create table school.board (
    id   uuid not null primary key,
    name text not null
);

-- One row per location; the code is the BRIN with the location, always whole.
create table school.school (
    id           uuid    not null primary key,
    board_id     uuid    not null references school.board (id),
    brin         text    not null unique check (brin ~ '^[0-9]{2}[A-Z]{2}[0-9]{2}$'),
    name         text    not null,
    place        text    not null,
    municipality text    not null,
    las          text    not null,
    portal       text    not null,
    practice     boolean not null
);

-- What other modules may join.
create view school.schools
    with (security_invoker = true) as
select id, board_id, brin, name, place
  from school.school;

revoke insert, update, delete on school.schools from app, bulk;
