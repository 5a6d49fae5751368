-- At home not everything opens: whether a pupil came from there goes along with the code, and with the token.
alter table partner.code drop constraint code_guest_kind_check;
alter table partner.code add constraint code_guest_kind_check
    check (guest_kind in ('ADULT', 'PUPIL', 'PUPIL_AT_HOME'));
alter table partner.token drop constraint token_guest_kind_check;
alter table partner.token add constraint token_guest_kind_check
    check (guest_kind in ('ADULT', 'PUPIL', 'PUPIL_AT_HOME'));
