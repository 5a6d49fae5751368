-- Keys that somebody's devices keep for us: what opens stays on the device, here is only its public half. credential is
-- what the device said of it when it was made (kind of device, id, public key), in its own notation. counter goes up with
-- each use on devices that count, and stays 0 on those that share their keys with other devices of the person.
create table factor.passkey (
    id              uuid        not null primary key,
    account_id      uuid        not null,
    key_id          bytea       not null unique,
    credential      bytea       not null,
    counter         bigint      not null,
    backup_eligible boolean     not null,
    name            text        not null,
    made_at         timestamptz not null,
    last_used_at    timestamptz
);
create index on factor.passkey (account_id);

-- What a device has to sign, for one browser and one purpose, once. Nobody is known yet when somebody signs in with
-- nothing but a passkey.
create table factor.challenge (
    browser    text        not null,
    purpose    text        not null check (purpose in ('ADD', 'SHOW', 'SIGN_IN')),
    account_id uuid,
    challenge  bytea       not null,
    expires_at timestamptz not null,
    primary key (browser, purpose),
    check ((account_id is null) = (purpose = 'SIGN_IN'))
);

-- In which browser somebody showed their second step a moment ago, before they change it.
create table factor.shown (
    browser    text        not null,
    account_id uuid        not null,
    expires_at timestamptz not null,
    primary key (browser, account_id)
);
