-- Two pupils who are one come in with what either had. Whose a card was before, to give it back when they are two after all.
create table signin.moved_card (
    school_id     uuid not null,
    change_set_id uuid not null,
    card_id       uuid not null,
    pupil_id      uuid not null,
    primary key (school_id, change_set_id, card_id),
    foreign key (school_id, card_id) references signin.card on delete cascade
);

create index on signin.moved_card (school_id, card_id);
create index on signin.moved_card (school_id, pupil_id);

alter table signin.moved_card enable row level security;
create policy own_school on signin.moved_card
    using (school_id = current_setting('startklaar.school')::uuid);

-- Pictures are hashed with the pupil to whom they were given first.
alter table signin.pictures
    add column hashed_for uuid,
    add column copied_in  uuid;
update signin.pictures set hashed_for = pupil_id;
alter table signin.pictures alter column hashed_for set not null;

alter table signin.password add column copied_in uuid;
