-- The accounting of disclosures, 45 CFR 164.528: to whom, when, what and what for, for six years.
insert into ohms.permission (code, reach) values
    ('disclosure.read', 'everyone'),
    ('disclosure.record', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('registrar', 'disclosure.read'), ('registrar', 'disclosure.record'),
    ('cmo', 'disclosure.read'), ('cmo', 'disclosure.record'),
    ('auditor', 'disclosure.read');

create table ohms.disclosure (
    id          uuid primary key,
    patient_id  uuid not null references ohms.patient,
    source      text not null check (source in ('partner', 'desk')),
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    times       int not null check (times > 0),
    client_id   uuid,
    day         date not null,
    action      text,
    purpose     text not null check (purpose in
        ('treatment', 'payment', 'operations', 'public-health', 'oversight', 'legal', 'research', 'authorized', 'other')),
    words       bytea not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    check (last_at >= first_at),
    check ((source = 'partner') = (client_id is not null) and (source = 'partner') = (action is not null)),
    check ((source = 'desk') = (recorded_by is not null))
);
comment on table ohms.disclosure is
    '[patient] to whom the hospital gave data of a patient, when, what and what for; who got it and what it was, in words, is encrypted';
-- The same program for the same purpose on one day is one entry with how often (164.528(b)(3)).
create unique index disclosure_of_partner on ohms.disclosure (client_id, patient_id, day, action, purpose) where source = 'partner';
create index disclosure_newest on ohms.disclosure (patient_id, last_at desc, id desc);

alter table ohms.disclosure enable row level security;
alter table ohms.disclosure force row level security;
create policy disclosure_known on ohms.disclosure for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('disclosure.read')))
    or ((select ohms.kind()) = 'patient' and exists (select 1 from ohms.patient_account a
        where a.patient_id = disclosure.patient_id and a.account_id = (select ohms.actor()))));
create policy disclosure_recorded on ohms.disclosure for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('disclosure.record'))
        and source = 'desk' and recorded_by = (select ohms.actor())));
create policy disclosure_repeated on ohms.disclosure for update using (
    (select ohms.kind()) = 'system' and source = 'partner');
create policy disclosure_of_client on ohms.disclosure as restrictive using ((select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.disclosure from ohms_app;
grant update (first_at, last_at, times) on ohms.disclosure to ohms_app;

-- What partners read before this is in the trail as well, so it is read from its beginning.
insert into ohms.trail_reading (reader, last_id) values ('disclosures', 0);
