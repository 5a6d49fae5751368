-- What of a person the school agreed to share when it switched a publisher on. When the publisher
-- asks for more later, it gets that only after the school agreed again: then the switch ends, and a
-- new one begins. Of what was on before nobody wrote it down; it is what the publishers ask now.
alter table consent.switch add column fields text[] not null default '{}';

update consent.switch
   set fields = publisher.fields
  from catalogue.publisher
 where publisher.id = switch.publisher_id;

alter table consent.switch drop constraint switch_off_how_check;
alter table consent.switch add constraint switch_off_how_check
    check (off_how in ('SCHOOL', 'GIVEN_UP', 'AGREED_ANEW'));
