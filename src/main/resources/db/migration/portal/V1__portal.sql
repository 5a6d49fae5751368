create schema portal;
grant usage on schema portal to app, bulk;
alter default privileges in schema portal grant select, insert, update, delete on tables to app, bulk;

-- What somebody opened last, a few things per person: where they go on.
create table portal.opening (
    school_id  uuid        not null,
    account_id uuid        not null,
    product_id uuid        not null,
    opened_at  timestamptz not null,
    primary key (school_id, account_id, product_id)
);

-- What a teacher misses: a product, a method, or what is told in words.
create table portal.question (
    school_id  uuid        not null,
    id         uuid        not null,
    asked_at   timestamptz not null,
    asked_by   uuid        not null,
    group_id   uuid,
    method_id  uuid,
    product_id uuid,
    remark     text        not null,
    done_at    timestamptz,
    done_by    uuid,
    primary key (school_id, id)
);

-- The same question of the same person waits once.
create unique index asked_once
    on portal.question (school_id, asked_by, group_id, method_id, product_id, remark) nulls not distinct
 where done_at is null;

alter table portal.opening enable row level security;
create policy own_school on portal.opening
    using (school_id = current_setting('startklaar.school')::uuid);
alter table portal.question enable row level security;
create policy own_school on portal.question
    using (school_id = current_setting('startklaar.school')::uuid);
