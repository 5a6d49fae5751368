-- A pupil may come in by a portal of the school's network. Which ways there are, the program says: each newer list of
-- them would otherwise have to know all others.
alter table signin.session drop constraint session_came_by_check;
alter table signin.session add constraint session_came_by_check check (came_by ~ '^[A-Z_]+$');
alter table signin.last_in drop constraint last_in_came_by_check;
alter table signin.last_in add constraint last_in_came_by_check check (came_by ~ '^[A-Z_]+$');
