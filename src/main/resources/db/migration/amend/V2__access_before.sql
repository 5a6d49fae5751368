-- What somebody was before a deed let them in for longer, so that undoing it puts that back.
alter table amend.access
    add column was_here        boolean not null default false,
    add column last_day_before date;
