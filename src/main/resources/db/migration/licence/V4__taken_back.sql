-- On which day a contract was written down: until two weeks later it can be a mistake.
alter table licence.contract
    add column added_on date;

update licence.contract
   set added_on = (added_at at time zone 'Europe/Amsterdam')::date;

-- Released by somebody, and so not given back to the same pupil until somebody does that.
alter table licence.seat
    add column released boolean not null default false;
