create table ohms.patient_account (
    account_id uuid not null,
    patient_id uuid not null,
    since      timestamptz not null,
    primary key (account_id, patient_id)
);
comment on table ohms.patient_account is '[patient] which patient an account of the portal belongs to';
create index patient_account_patient on ohms.patient_account (patient_id);

alter table ohms.patient_account enable row level security;
alter table ohms.patient_account force row level security;
create policy patient_account_known on ohms.patient_account using (
    account_id = (select ohms.actor()) or (select ohms.kind()) in ('system', 'staff'))
    with check ((select ohms.kind()) in ('system', 'staff'));

create table ohms.care_relationship (
    patient_id uuid not null,
    account_id uuid not null,
    source     text not null,
    source_id  uuid not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz,
    primary key (source, source_id, patient_id, account_id),
    check (ends_at is null or ends_at >= starts_at)
);
comment on table ohms.care_relationship is '[patient] who cares for whom, from when to when, and because of what';
create index care_relationship_reach on ohms.care_relationship (account_id, patient_id);
create index care_relationship_patient on ohms.care_relationship (patient_id);

alter table ohms.care_relationship enable row level security;
alter table ohms.care_relationship force row level security;
-- The rows are facts about who works with whom; staff at the desk write them by booking.
create policy care_relationship_known on ohms.care_relationship using (
    account_id = (select ohms.actor()) or (select ohms.kind()) in ('system', 'staff', 'client')
    or ((select ohms.kind()) = 'patient' and exists (
        select 1 from ohms.patient_account p
        where p.patient_id = care_relationship.patient_id and p.account_id = (select ohms.actor()))));

