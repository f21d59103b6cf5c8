-- The right of access, 45 CFR 164.524: everything about oneself, as a file.
insert into ohms.permission (code, reach) values ('own-copy.take', 'related');
insert into ohms.role_permission (role, permission) values ('patient', 'own-copy.take');

create table ohms.record_copy (
    id         uuid primary key,
    patient_id uuid not null references ohms.patient,
    account_id uuid not null,
    language   text not null check (language ~ '^[a-z]{2}$'),
    state      text not null check (state in ('waiting', 'ready', 'failed')),
    asked_at   timestamptz not null,
    tries      int not null default 0 check (tries >= 0),
    claimed_at timestamptz,
    ready_at   timestamptz,
    expires_at timestamptz not null,
    content    bytea,
    check (expires_at > asked_at),
    check ((state = 'ready') = (content is not null) and (state = 'ready') = (ready_at is not null))
);
comment on table ohms.record_copy is
    '[patient] copies of whole records that take longer to make than a page waits, encrypted, kept for some days';
create index record_copy_newest on ohms.record_copy (patient_id, asked_at desc);
create index record_copy_waiting on ohms.record_copy (asked_at, id) where state = 'waiting';
create index record_copy_old on ohms.record_copy (expires_at);

alter table ohms.record_copy enable row level security;
alter table ohms.record_copy force row level security;
create policy record_copy_made on ohms.record_copy using ((select ohms.kind()) = 'system');
create policy record_copy_known on ohms.record_copy for select using (
    (select ohms.kind()) = 'patient' and account_id = (select ohms.actor()) and exists (
        select 1 from ohms.patient_account a
        where a.patient_id = record_copy.patient_id and a.account_id = (select ohms.actor())));
create policy record_copy_asked on ohms.record_copy for insert with check (
    (select ohms.kind()) = 'patient' and (select ohms.may('own-copy.take'))
    and state = 'waiting' and account_id = (select ohms.actor()) and exists (
        select 1 from ohms.patient_account a
        where a.patient_id = record_copy.patient_id and a.account_id = (select ohms.actor())));
create policy record_copy_of_client on ohms.record_copy as restrictive using ((select ohms.kind()) <> 'client');
