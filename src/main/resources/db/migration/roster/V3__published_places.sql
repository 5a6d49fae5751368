-- Who is where, for the modules that decide what people may open. Ids only.
create view roster.pupil_places
    with (security_invoker = true) as
select school_id, start_year, pupil_id, group_id, year_group, first_day, last_day
  from roster.placement;

create view roster.combined_places
    with (security_invoker = true) as
select school_id, start_year, pupil_id, combined_group_id as group_id
  from roster.combined_membership;

create view roster.staff_employed
    with (security_invoker = true) as
select school_id, start_year, staff_member_id, roles, last_day
  from roster.employment;

create view roster.staff_at_groups
    with (security_invoker = true) as
select school_id, start_year, staff_member_id, group_id, roles, last_day
  from roster.staffing;

create view roster.departures
    with (security_invoker = true) as
select school_id, kind, subject_id, first_day
  from roster.departure;

revoke insert, update, delete
    on roster.pupil_places, roster.combined_places, roster.staff_employed, roster.staff_at_groups,
       roster.departures
  from app, bulk;
