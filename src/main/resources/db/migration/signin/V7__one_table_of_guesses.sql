-- What wrong tries close has a number of its own: of the pupil for school, of a parent's way for home.
alter table signin.guesses add column lock_id uuid;
update signin.guesses set lock_id = pupil_id;
alter table signin.guesses
    alter column lock_id set not null,
    drop constraint guesses_pkey,
    add primary key (school_id, lock_id);

insert into signin.guesses (school_id, lock_id, pupil_id, in_a_row, on_day, that_day, locked_at)
select school_id, way_id, pupil_id, in_a_row, on_day, that_day, locked_at
  from signin.home_guesses;

drop table signin.home_guesses;
