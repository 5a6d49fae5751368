-- Who was somebody else all along: when the one who stays is erased, so is what is kept under the other id.
create table amend.merged (
    school_id     uuid not null,
    gone          uuid not null,
    kept          uuid not null,
    change_set_id uuid not null,
    primary key (school_id, gone)
);

alter table amend.merged enable row level security;
create policy own_school on amend.merged
    using (school_id = current_setting('startklaar.school')::uuid);
