create schema partner;
grant usage on schema partner to app, bulk;
alter default privileges in schema partner grant select, insert, update, delete on tables to app, bulk;

-- The programs of publishers. Of their secrets only the hashes are here.
create table partner.client (
    id             text        not null primary key,
    publisher_id   uuid        not null,
    secret_hash    bytea       not null,
    redirect_uris  text[]      not null,
    initiate_login text        not null,
    added_at       timestamptz not null,
    ended_at       timestamptz
);

create index on partner.client (publisher_id);

-- What we sign with. The private half is sealed with a key that is in no database.
create table partner.signing_key (
    id        text        not null primary key,
    algorithm text        not null check (algorithm in ('RS256', 'ES256')),
    sealed    text        not null,
    made_at   timestamptz not null
);

-- Works once, for a minute. A used one stays until then, to see that it comes a second time.
create table partner.code (
    hash         bytea       not null primary key,
    client_id    text        not null references partner.client,
    account_id   uuid        not null,
    school_id    uuid        not null,
    redirect_uri text        not null,
    challenge    text        not null,
    nonce        text,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz
);

create index on partner.code (expires_at);
create index on partner.code (account_id);

-- Of a person's visit when it came of a code, else of the client itself.
create table partner.token (
    hash       bytea       not null primary key,
    client_id  text        not null references partner.client,
    code_hash  bytea,
    account_id uuid,
    school_id  uuid,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create index on partner.token (code_hash);
create index on partner.token (expires_at);
create index on partner.token (account_id);
