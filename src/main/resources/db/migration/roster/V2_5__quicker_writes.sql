-- A key leads to one person or group at a time. An exclusion constraint looks at every row twice, which took
-- more time than all else about it; rows that go or close are written before those that come or open.
alter table roster.source_key drop constraint one_open_key;
create unique index one_open_key
    on roster.source_key (school_id, kind, start_year, key)
 where last_day is null;

-- A set and its changes are written in one go by one store, and no other.
alter table roster.change drop constraint change_school_id_change_set_id_fkey;
