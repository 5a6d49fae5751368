-- A publisher's program does things by itself, once it has proved itself.
alter table audit.entry drop constraint entry_actor_check;
alter table audit.entry add constraint entry_actor_check
    check (actor in ('PERSON', 'PROGRAM', 'COMMAND', 'JOB', 'NOBODY'));

alter table audit.global_entry drop constraint global_entry_actor_check;
alter table audit.global_entry add constraint global_entry_actor_check
    check (actor in ('PERSON', 'PROGRAM', 'COMMAND', 'JOB', 'NOBODY'));
