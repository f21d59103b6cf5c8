-- What patients see and ask to change of their own record; the desk decides.
insert into ohms.permission (code, reach) values
    ('own-record.read', 'related'),
    ('own-record.propose', 'related'),
    ('patient-proposal.review', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('patient', 'own-record.read'), ('patient', 'own-record.propose'),
    ('registrar', 'patient-proposal.review'), ('admin', 'patient-proposal.review');

create table ohms.change_proposal (
    id           uuid primary key,
    patient_id   uuid not null references ohms.patient,
    account_id   uuid not null,
    base         bytea not null,
    wanted       bytea not null,
    base_version int not null,
    state        text not null check (state in ('open', 'accepted', 'partly', 'declined', 'withdrawn')),
    accepted     text not null default '',
    made_at      timestamptz not null,
    decided_at   timestamptz,
    decided_by   uuid,
    answer       bytea,
    version      int not null,
    check ((state = 'open') = (decided_at is null)),
    check (state not in ('partly', 'declined') or answer is not null)
);
comment on table ohms.change_proposal is
    '[patient] changes of the own record that patients asked for, with how it stood; words encrypted, decided fields by name';
create unique index change_proposal_one_open on ohms.change_proposal (patient_id) where state = 'open';
create index change_proposal_newest on ohms.change_proposal (patient_id, made_at desc);
create index change_proposal_oldest on ohms.change_proposal (made_at, id) where state = 'open';

alter table ohms.change_proposal enable row level security;
alter table ohms.change_proposal force row level security;
create policy change_proposal_known on ohms.change_proposal for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('patient-proposal.review')))
    or exists (select 1 from ohms.patient_account a
               where a.patient_id = change_proposal.patient_id and a.account_id = (select ohms.actor())));
create policy change_proposal_made on ohms.change_proposal for insert with check (
    (select ohms.kind()) = 'system'
    or (account_id = (select ohms.actor()) and (select ohms.may('own-record.propose'))
        and exists (select 1 from ohms.patient_account a
                    where a.patient_id = change_proposal.patient_id and a.account_id = (select ohms.actor()))));
create policy change_proposal_decided on ohms.change_proposal for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('patient-proposal.review')))
    or ((select ohms.kind()) = 'patient' and state = 'open' and exists (
        select 1 from ohms.patient_account a
        where a.patient_id = change_proposal.patient_id and a.account_id = (select ohms.actor()))))
    with check (
    (select ohms.kind()) in ('system', 'staff') or state = 'withdrawn');
create policy change_proposal_of_client on ohms.change_proposal as restrictive using (
    (select ohms.kind()) <> 'client');

revoke delete, truncate on ohms.change_proposal from ohms_app;
