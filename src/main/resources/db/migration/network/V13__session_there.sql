-- Of which session at a portal somebody came in: some portals say at signing out only which one ended. Hashes, for as long as
-- a visit here can last.
create table network.session_there (
    school_id     uuid        not null,
    connection_id uuid        not null,
    session       text        not null,
    number        text        not null,
    until         timestamptz not null,
    primary key (school_id, connection_id, session, number),
    foreign key (school_id, connection_id) references network.connection on delete cascade
);

alter table network.session_there enable row level security;
create policy own_school on network.session_there
    using (school_id = current_setting('startklaar.school')::uuid);
