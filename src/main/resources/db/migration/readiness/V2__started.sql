-- When the measurement began, so that a slow one never takes the place of a later one.
alter table readiness.report add column started_at timestamptz;
update readiness.report set started_at = measured_at;
alter table readiness.report alter column started_at set not null;
