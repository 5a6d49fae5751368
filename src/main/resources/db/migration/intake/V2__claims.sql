-- A newer file that takes the place of one that waits is not a person who stops it.
alter table intake.run drop constraint run_status_check;
alter table intake.run add constraint run_status_check check (status in
    ('PREVIEW', 'APPLYING', 'APPLIED', 'UNCHANGED', 'STOPPED_BY_FILE', 'STOPPED_BY_PERSON', 'REPLACED', 'UNDONE', 'FAILED'));

-- Since when a file is being applied: by this, work that broke down is told from work that goes on.
alter table intake.run add column claimed_at timestamptz;

-- The work is one transaction, of which nobody sees a half.
alter table intake.run drop column progress_done, drop column progress_total;
