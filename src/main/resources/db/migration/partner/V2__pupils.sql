-- Pupils come too: whoever is on the way is an adult, by their account, or a pupil of the roster.
alter table partner.code rename column account_id to guest_id;
alter table partner.code add column guest_kind text not null default 'ADULT' check (guest_kind in ('ADULT', 'PUPIL'));
alter table partner.code alter column guest_kind drop default;

alter table partner.token rename column account_id to guest_id;
alter table partner.token add column guest_kind text check (guest_kind in ('ADULT', 'PUPIL'));
update partner.token set guest_kind = 'ADULT' where guest_id is not null;
alter table partner.token add check ((guest_id is null) = (guest_kind is null));
