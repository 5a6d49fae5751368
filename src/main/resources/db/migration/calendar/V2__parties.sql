-- What a school can choose from. The first group is real, from the check-list "Start schooljaar 2026-2027";
-- the second is invented, for practice schools, with the same dates.
insert into calendar.party (id, kind, name, valid_from, practice)
values ('7a1e0000-0000-4000-8000-000000000001', 'HUB', 'Basispoort', '2026-01-01', false),
       ('7a1e0000-0000-4000-8000-000000000002', 'PUBLISHER', 'Malmberg', '2026-01-01', false),
       ('7a1e0000-0000-4000-8000-000000000003', 'NETWORK_PROVIDER', 'Moo', '2026-01-01', false),
       ('7a1e0000-0000-4000-8000-000000000004', 'NETWORK_PROVIDER', 'Cool', '2026-01-01', false),
       ('7a1e0000-0000-4000-8000-000000000005', 'NETWORK_PROVIDER', 'Zulu', '2026-01-01', false),
       ('7a1e0000-0000-4000-8000-000000000011', 'HUB', 'Roosterplein', '2025-01-01', true),
       ('7a1e0000-0000-4000-8000-000000000012', 'PUBLISHER', 'Uitgeverij De Zwaluw', '2025-01-01', true),
       ('7a1e0000-0000-4000-8000-000000000013', 'NETWORK_PROVIDER', 'Netwerk Noorderlicht', '2025-01-01', true);

insert into calendar.contact (id, party_id, phone, email, web, hours, what_to_say, valid_from, source)
values ('7a1e0001-0000-4000-8000-000000000001', '7a1e0000-0000-4000-8000-000000000001',
        '073 628 7557', 'support@basispoort.nl', 'info.basispoort.nl', '', '', '2026-01-01',
        'Checklist Start schooljaar 2026-2027'),
       ('7a1e0001-0000-4000-8000-000000000002', '7a1e0000-0000-4000-8000-000000000002',
        '073 628 8722', 'helpdesk.bao@malmberg.nl', '', '', '', '2026-01-01',
        'Checklist Start schooljaar 2026-2027'),
       ('7a1e0001-0000-4000-8000-000000000011', '7a1e0000-0000-4000-8000-000000000011',
        '010 000 00 01', 'helpdesk@roosterplein.example', 'www.roosterplein.example', '', '', '2025-01-01',
        'Verzonnen om te oefenen'),
       ('7a1e0001-0000-4000-8000-000000000012', '7a1e0000-0000-4000-8000-000000000012',
        '010 000 00 02', 'helpdesk@dezwaluw.example', 'www.dezwaluw.example', '', '', '2025-01-01',
        'Verzonnen om te oefenen'),
       ('7a1e0001-0000-4000-8000-000000000013', '7a1e0000-0000-4000-8000-000000000013',
        '010 000 00 03', 'storing@noorderlicht.example', 'www.noorderlicht.example', '', '', '2025-01-01',
        'Verzonnen om te oefenen');

insert into calendar.publisher_date (id, party_id, kind, day, start_year, valid_from, source)
values ('7a1e0002-0000-4000-8000-000000000001', '7a1e0000-0000-4000-8000-000000000002',
        'END_LICENCES', '2026-06-30', 2026, '2026-01-01', 'Checklist Start schooljaar 2026-2027'),
       ('7a1e0002-0000-4000-8000-000000000002', '7a1e0000-0000-4000-8000-000000000002',
        'SAVE_RESULTS', '2026-07-17', 2026, '2026-01-01', 'Checklist Start schooljaar 2026-2027'),
       ('7a1e0002-0000-4000-8000-000000000011', '7a1e0000-0000-4000-8000-000000000012',
        'END_LICENCES', '2026-06-30', 2026, '2025-01-01', 'Verzonnen om te oefenen'),
       ('7a1e0002-0000-4000-8000-000000000012', '7a1e0000-0000-4000-8000-000000000012',
        'SAVE_RESULTS', '2026-07-17', 2026, '2025-01-01', 'Verzonnen om te oefenen');

insert into calendar.maintenance_window (id, party_id, first_day, last_day, words_nl, words_en, valid_from, source)
values ('7a1e0003-0000-4000-8000-000000000001', '7a1e0000-0000-4000-8000-000000000002', '2026-07-20', '2026-08-07',
        'De methodesoftware is minder goed bereikbaar.', 'The method software is harder to reach.',
        '2026-01-01', 'Checklist Start schooljaar 2026-2027'),
       ('7a1e0003-0000-4000-8000-000000000011', '7a1e0000-0000-4000-8000-000000000012', '2026-07-20', '2026-08-07',
        'De methodesoftware is minder goed bereikbaar.', 'The method software is harder to reach.',
        '2025-01-01', 'Verzonnen om te oefenen');
