-- A contract that was written down by mistake is kept, and gives nothing.
alter table licence.contract
    add column added_at     timestamptz,
    add column withdrawn_at timestamptz;

create or replace view licence.licences
    with (security_invoker = true) as
select licence.school_id, licence.id, licence.method_id, licence.year_group, licence.unit, licence.seats,
       licence.first_day, licence.last_day, licence.view_until
  from licence.licence
  join licence.contract on contract.school_id = licence.school_id and contract.id = licence.contract_id
 where contract.withdrawn_at is null;
