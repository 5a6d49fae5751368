create schema catalogue;
grant usage on schema catalogue to app, bulk;
alter default privileges in schema catalogue grant select, insert, update, delete on tables to app, bulk;

-- The same for every school. What is no longer offered stays, because schools still point to it.

create table catalogue.publisher (
    id              uuid     not null primary key,
    code            text     not null unique,
    name            text     not null,
    roster          text     not null check (roster in ('LINK', 'FORM')),
    end_month       smallint not null,
    end_day         smallint not null,
    ends_direct_way boolean  not null,
    fields          text[]   not null,
    purpose         text     not null,
    email           text     not null,
    phone           text     not null,
    website         text     not null,
    offered         boolean  not null
);

create table catalogue.method (
    id           uuid    not null primary key,
    publisher_id uuid    not null references catalogue.publisher,
    code         text    not null,
    name         text    not null,
    subject      text    not null,
    offered      boolean not null,
    unique (publisher_id, code)
);

-- A product without a year group is for all of them.
create table catalogue.product (
    id             uuid    not null primary key,
    method_id      uuid    not null references catalogue.method,
    code           text    not null,
    name           text    not null,
    year_group     text,
    audience       text    not null check (audience in ('PUPIL', 'TEACHER', 'TEST')),
    opens          text    not null check (opens in ('INSIDE', 'OUTSIDE')),
    address        text    not null,
    icon           text    not null,
    device_profile text    not null,
    offered        boolean not null,
    unique (method_id, code)
);

-- What other modules may join.
create view catalogue.products
    with (security_invoker = true) as
select product.id, product.method_id, method.publisher_id, product.year_group, product.audience
  from catalogue.product
  join catalogue.method on method.id = product.method_id
 where product.offered;

revoke insert, update, delete on catalogue.products from app, bulk;
