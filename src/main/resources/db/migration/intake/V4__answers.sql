-- What a person said to what a file left open, for the files that come after it as well.
create table intake.answer (
    school_id uuid        not null,
    question  text        not null,
    yes       boolean     not null,
    account   uuid,
    person    text        not null,
    given_at  timestamptz not null,
    primary key (school_id, question)
);

alter table intake.answer enable row level security;
create policy own_school on intake.answer
    using (school_id = current_setting('startklaar.school')::uuid);
