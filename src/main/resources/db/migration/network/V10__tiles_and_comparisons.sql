-- With what a portal proves itself when it fetches tiles. Only the hash is kept.
create table network.tiles_key (
    school_id     uuid        not null,
    id            uuid        not null,
    connection_id uuid        not null,
    secret_hash   text        not null,
    made_at       timestamptz not null,
    made_by       uuid,
    last_used_at  timestamptz,
    ended_at      timestamptz,
    primary key (school_id, id),
    foreign key (school_id, connection_id) references network.connection on delete cascade
);
create unique index on network.tiles_key (school_id, connection_id) where ended_at is null;

-- Somebody tried to come in by a portal and without it.
create table network.comparison (
    school_id     uuid        not null,
    id            uuid        not null,
    connection_id uuid        not null,
    number        text        not null,
    made_at       timestamptz not null,
    made_by       uuid,
    primary key (school_id, id),
    foreign key (school_id, connection_id) references network.connection on delete cascade
);
create index on network.comparison (school_id, made_at);

-- What was seen then, step by step; of nobody in particular.
create table network.comparison_step (
    school_id   uuid        not null,
    comparison_id    uuid        not null,
    step        text        not null
        check (step in ('REACH', 'AWAY', 'BACK', 'KNOWN', 'PLACE', 'DIRECT')),
    went_well   boolean     not null,
    by_hand     boolean     not null,
    at          timestamptz not null,
    technically text        not null,
    primary key (school_id, comparison_id, step),
    foreign key (school_id, comparison_id) references network.comparison on delete cascade
);

alter table network.tiles_key enable row level security;
create policy own_school on network.tiles_key
    using (school_id = current_setting('startklaar.school')::uuid);
alter table network.comparison enable row level security;
create policy own_school on network.comparison
    using (school_id = current_setting('startklaar.school')::uuid);
alter table network.comparison_step enable row level security;
create policy own_school on network.comparison_step
    using (school_id = current_setting('startklaar.school')::uuid);
