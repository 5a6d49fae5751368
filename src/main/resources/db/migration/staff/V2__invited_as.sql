-- How a school wrote the name of who it invited, until that person has come in there. Until then the
-- school learns nothing of who this is elsewhere.
alter table staff.appointment add column invited_as text;
