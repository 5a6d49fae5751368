-- The order in which they were written: the mails of one moment have the same time.
alter table mail.outbox add column number bigint not null generated always as identity;

drop index mail.outbox_created_at_idx;
create index on mail.outbox (number desc);
