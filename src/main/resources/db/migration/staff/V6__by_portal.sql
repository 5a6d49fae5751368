-- With which portal of a school's network somebody came in, so that it can end what it began. Empty: by a way of our own.
alter table staff.session
    add column via uuid;
