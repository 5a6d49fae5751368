-- In which browsers a person came in before: the guesses of a stranger elsewhere lock nobody out there. The key is a SHA-256
-- of the mail address and the browser's secret together, so that nothing here says who it is or which browsers are one.
create table staff.familiar_browser (
    key   bytea       not null primary key,
    until timestamptz not null
);
