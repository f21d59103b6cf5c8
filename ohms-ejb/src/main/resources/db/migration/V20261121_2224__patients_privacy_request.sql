-- What patients see of the use of their record, and what they ask of the hospital under the privacy rule.
insert into ohms.permission (code, reach) values
    ('own-access.read', 'related'),
    ('own-privacy.ask', 'related'),
    ('access-question.answer', 'everyone'),
    ('amendment.decide', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('patient', 'own-access.read'), ('patient', 'own-privacy.ask'),
    ('auditor', 'access-question.answer'), ('cmo', 'access-question.answer'),
    ('registrar', 'amendment.decide'), ('cmo', 'amendment.decide');

create table ohms.privacy_request (
    id            uuid primary key,
    patient_id    uuid not null references ohms.patient,
    account_id    uuid not null,
    kind          text not null check (kind in ('question', 'amendment')),
    about_account uuid,
    about_at      timestamptz,
    part          text check (part in ('details', 'visits', 'other')),
    words         bytea not null,
    made_at       timestamptz not null,
    due_at        timestamptz not null,
    state         text not null check (state in ('open', 'answered', 'accepted', 'partly', 'denied', 'withdrawn')),
    basis         text check (basis in ('not-ours', 'not-in-record', 'not-open', 'accurate')),
    answer        bytea,
    decided_at    timestamptz,
    decided_by    uuid,
    statement     bytea,
    statement_at  timestamptz,
    version       int not null,
    check (due_at > made_at),
    check ((kind = 'question') = (about_at is not null)),
    check ((kind = 'amendment') = (part is not null)),
    check ((state = 'open') = (decided_at is null)),
    check (state in ('open', 'withdrawn') or (answer is not null and decided_by is not null)),
    check ((state = 'denied') = (basis is not null)),
    check ((statement is null) = (statement_at is null)),
    check (statement is null or state in ('denied', 'partly')),
    constraint privacy_request_answered_by_another check (decided_by <> about_account)
);
comment on table ohms.privacy_request is
    '[patient] what patients ask about the use of their record, and which corrections they want, with the answer; words encrypted';
create index privacy_request_newest on ohms.privacy_request (patient_id, made_at desc);
create index privacy_request_waiting on ohms.privacy_request (due_at, id) where state = 'open';
create index privacy_request_all on ohms.privacy_request (made_at desc, id desc);

alter table ohms.privacy_request enable row level security;
alter table ohms.privacy_request force row level security;
-- Whoever is asked about does not read the question.
create policy privacy_request_known on ohms.privacy_request for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and kind = 'question' and (select ohms.may('access-question.answer'))
        and about_account is distinct from (select ohms.actor()))
    or ((select ohms.kind()) = 'staff' and kind = 'amendment' and (select ohms.may('amendment.decide')))
    or ((select ohms.kind()) = 'patient' and exists (select 1 from ohms.patient_account a
        where a.patient_id = privacy_request.patient_id and a.account_id = (select ohms.actor()))));
create policy privacy_request_made on ohms.privacy_request for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-privacy.ask'))
        and state = 'open' and account_id = (select ohms.actor())
        and exists (select 1 from ohms.patient_account a
                    where a.patient_id = privacy_request.patient_id and a.account_id = (select ohms.actor()))));
create policy privacy_request_decided on ohms.privacy_request for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and state = 'open' and kind = 'question'
        and (select ohms.may('access-question.answer')) and about_account is distinct from (select ohms.actor()))
    or ((select ohms.kind()) = 'staff' and state = 'open' and kind = 'amendment' and (select ohms.may('amendment.decide'))))
    with check ((select ohms.kind()) = 'system' or decided_by = (select ohms.actor()));
create policy privacy_request_own on ohms.privacy_request for update using (
    (select ohms.kind()) = 'patient' and state in ('open', 'denied', 'partly') and exists (
        select 1 from ohms.patient_account a
        where a.patient_id = privacy_request.patient_id and a.account_id = (select ohms.actor())))
    with check (state in ('withdrawn', 'denied', 'partly'));
create policy privacy_request_of_client on ohms.privacy_request as restrictive using ((select ohms.kind()) <> 'client');
revoke update, delete, truncate on ohms.privacy_request from ohms_app;
grant update (state, basis, answer, decided_at, decided_by, statement, statement_at, version) on ohms.privacy_request to ohms_app;
