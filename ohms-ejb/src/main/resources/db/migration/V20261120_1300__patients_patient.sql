create table ohms.patient (
    id            uuid primary key,
    mrn           bytea not null,
    mrn_token     bytea not null unique check (length(mrn_token) = 12),
    demographics  bytea not null,
    sex           text not null check (sex in ('female', 'male', 'other', 'unknown')),
    birth_year    int,
    zip3          text,
    status        text not null check (status in ('active', 'closed', 'merged')),
    deceased      boolean not null,
    version       int not null check (version > 0),
    registered_at timestamptz not null,
    registered_by uuid,
    changed_at    timestamptz not null,
    changed_by    uuid
);
comment on table ohms.patient is '[patient] one row a record; names and numbers are encrypted, coded facts readable';
create index patient_registered on ohms.patient (registered_at desc, id);
create index patient_birth_year on ohms.patient (birth_year);

create table ohms.patient_version (
    id           uuid primary key,
    patient_id   uuid not null references ohms.patient,
    version      int not null,
    change       text not null check (change in
        ('registered', 'imported', 'changed', 'closed', 'reopened', 'merged', 'unmerged')),
    demographics bytea not null,
    sex          text not null,
    deceased     boolean not null,
    status       text not null,
    changed_at   timestamptz not null,
    changed_by   uuid,
    unique (patient_id, version)
);
comment on table ohms.patient_version is '[patient] how a record stood after each change; insert only';

create table ohms.patient_photo (
    patient_id uuid primary key references ohms.patient,
    picture    bytea not null,
    taken_at   timestamptz not null
);
comment on table ohms.patient_photo is '[patient] pictures of patients, encrypted';

create table ohms.patient_link (
    id              uuid primary key,
    survivor_id     uuid not null references ohms.patient,
    merged_id       uuid not null references ohms.patient,
    survivor_before int not null,
    survivor_after  int not null,
    merged_before   int not null,
    merged_at       timestamptz not null,
    merged_by       uuid,
    undone_at       timestamptz,
    undone_by       uuid,
    check (survivor_id <> merged_id)
);
comment on table ohms.patient_link is '[patient] merges: which record became part of which; undone ones stay';
-- a record is part of one other at most
create unique index patient_link_merged on ohms.patient_link (merged_id) where undone_at is null;
create index patient_link_survivor on ohms.patient_link (survivor_id);
create index patient_link_newest on ohms.patient_link (merged_at desc, id desc);

create table ohms.patient_search_token (
    patient_id uuid not null references ohms.patient,
    token      bytea not null check (length(token) = 12),
    primary key (patient_id, token)
);
comment on table ohms.patient_search_token is '[patient] keyed hashes of what a patient is found by';
create index patient_search_token_asked on ohms.patient_search_token (token, patient_id);

alter table ohms.patient enable row level security;
alter table ohms.patient force row level security;
alter table ohms.patient_version enable row level security;
alter table ohms.patient_version force row level security;
alter table ohms.patient_photo enable row level security;
alter table ohms.patient_photo force row level security;
alter table ohms.patient_link enable row level security;
alter table ohms.patient_link force row level security;
alter table ohms.patient_search_token enable row level security;
alter table ohms.patient_search_token force row level security;

-- Who searches sees who is a patient here, or break-glass would find nobody; everybody else sees whom they are tied to.
create policy patient_known on ohms.patient for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('patient.search') or ohms.may('patient.read') or ohms.may('patient.register')))
    or exists (select 1 from ohms.patient_account a
               where a.patient_id = patient.id and a.account_id = (select ohms.actor()))
    or exists (select 1 from ohms.care_relationship c
               where c.patient_id = patient.id and c.account_id = (select ohms.actor())
                 and c.starts_at <= now() and (c.ends_at is null or c.ends_at > now())));
create policy patient_registered on ohms.patient for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('patient.register'))));
create policy patient_changed on ohms.patient for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('patient.change') or ohms.may('patient.merge') or ohms.may('patient.photo'))));

create policy patient_version_known on ohms.patient_version for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('patient.history') or ohms.may('patient.change') or ohms.may('patient.merge'))));
create policy patient_version_kept on ohms.patient_version for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('patient.register') or ohms.may('patient.change') or ohms.may('patient.merge'))));

create policy patient_photo_known on ohms.patient_photo for select using (
    exists (select 1 from ohms.patient p where p.id = patient_photo.patient_id));
create policy patient_photo_put on ohms.patient_photo for insert with check (
    (select ohms.kind()) = 'system' or (select ohms.may('patient.photo')));
create policy patient_photo_replaced on ohms.patient_photo for update using (
    (select ohms.kind()) = 'system' or (select ohms.may('patient.photo')));
create policy patient_photo_removed on ohms.patient_photo for delete using (
    (select ohms.kind()) = 'system' or (select ohms.may('patient.photo')));

create policy patient_link_known on ohms.patient_link for select using (
    exists (select 1 from ohms.patient p where p.id in (patient_link.survivor_id, patient_link.merged_id)));
create policy patient_link_made on ohms.patient_link for insert with check (
    (select ohms.kind()) = 'system' or (select ohms.may('patient.merge')));
create policy patient_link_undone on ohms.patient_link for update using (
    (select ohms.kind()) = 'system' or (select ohms.may('patient.merge')));

create policy patient_search_token_asked on ohms.patient_search_token for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('patient.search') or ohms.may('patient.register') or ohms.may('patient.change'))));
create policy patient_search_token_put on ohms.patient_search_token for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('patient.register') or ohms.may('patient.change') or ohms.may('patient.merge'))));
create policy patient_search_token_dropped on ohms.patient_search_token for delete using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('patient.change') or ohms.may('patient.merge'))));

revoke delete, truncate on ohms.patient, ohms.patient_link from ohms_app;
revoke update, delete, truncate on ohms.patient_version from ohms_app;

insert into ohms.permission (code, reach) values
    ('patient.search', 'everyone'),
    ('patient.read', 'everyone'),
    ('patient.register', 'everyone'),
    ('patient.change', 'everyone'),
    ('patient.history', 'everyone'),
    ('patient.photo', 'everyone'),
    ('patient.merge', 'everyone'),
    ('patient.import', 'everyone'),
    ('import.run', 'nobody');

insert into ohms.role_permission (role, permission)
select role, permission
from (values
    ('registrar', array ['patient.search', 'patient.read', 'patient.register', 'patient.change', 'patient.history',
        'patient.photo', 'patient.merge', 'patient.import', 'import.run']),
    ('admin', array ['patient.search', 'patient.read', 'patient.register', 'patient.change', 'patient.history',
        'patient.photo', 'patient.merge', 'patient.import', 'import.run']),
    ('nurse', array ['patient.search', 'patient.read', 'patient.change', 'patient.history', 'patient.photo']),
    ('doctor', array ['patient.search', 'patient.read', 'patient.history']),
    ('cmo', array ['patient.search', 'patient.read', 'patient.history', 'import.run']),
    ('pharmacist', array ['patient.search', 'patient.read']),
    ('billing', array ['patient.search', 'patient.read'])) as shipped (role, permissions),
    unnest(permissions) as permission;
