-- Emergency access: one person opens one patient's record for an hour, says why, and answers for it.
insert into ohms.permission (code, reach) values
    ('break-glass.open', 'everyone'),
    ('break-glass.review', 'everyone'),
    ('break-glass.report', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('doctor', 'break-glass.open'), ('nurse', 'break-glass.open'),
    ('cmo', 'break-glass.review'), ('cmo', 'break-glass.report'), ('auditor', 'break-glass.report');

create table ohms.break_glass_grant (
    id             uuid primary key,
    patient_id     uuid not null references ohms.patient,
    account_id     uuid not null,
    reason         text not null check (reason in ('emergency', 'cover', 'urgent-question', 'safety', 'other')),
    words          bytea not null,
    opened_at      timestamptz not null,
    expires_at     timestamptz not null,
    ended_at       timestamptz,
    decision       text check (decision in ('justified', 'not-justified')),
    decision_words bytea,
    decided_at     timestamptz,
    decided_by     uuid,
    check (expires_at > opened_at and expires_at <= opened_at + interval '60 minutes'),
    check (ended_at is null or ended_at >= opened_at),
    check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
    check (decision <> 'not-justified' or decision_words is not null),
    constraint break_glass_grant_decided_by_another check (decided_by <> account_id)
);
comment on table ohms.break_glass_grant is
    '[patient] who opened whose record in an emergency, why, until when, and what became of the review; words encrypted';
create index break_glass_grant_open on ohms.break_glass_grant (account_id, patient_id, expires_at) where ended_at is null;
create index break_glass_grant_newest on ohms.break_glass_grant (opened_at desc, id desc);
create index break_glass_grant_patient on ohms.break_glass_grant (patient_id, opened_at desc);
create index break_glass_grant_to_review on ohms.break_glass_grant (opened_at, id) where decision is null;

alter table ohms.break_glass_grant enable row level security;
alter table ohms.break_glass_grant force row level security;
create policy break_glass_grant_known on ohms.break_glass_grant for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (account_id = (select ohms.actor())
        or (select ohms.may('break-glass.review') or ohms.may('break-glass.report')))));
create policy break_glass_grant_opened on ohms.break_glass_grant for insert with check (
    (select ohms.kind()) = 'staff' and account_id = (select ohms.actor()) and (select ohms.may('break-glass.open'))
    and ended_at is null and decision is null and expires_at <= now() + interval '61 minutes');
create policy break_glass_grant_ended on ohms.break_glass_grant for update using (
    (select ohms.kind()) = 'staff' and account_id = (select ohms.actor()) and decision is null)
    with check (decision is null and ended_at is not null);
create policy break_glass_grant_reviewed on ohms.break_glass_grant for update using (
    (select ohms.kind()) = 'staff' and account_id <> (select ohms.actor())
    and (select ohms.may('break-glass.review')) and decision is null)
    with check (decided_by = (select ohms.actor()) and account_id <> (select ohms.actor()));
create policy break_glass_grant_of_client on ohms.break_glass_grant as restrictive using (
    (select ohms.kind()) <> 'client');
-- Who, whom, why and until when stay as they were written.
revoke update, delete, truncate on ohms.break_glass_grant from ohms_app;
grant update (ended_at, decision, decision_words, decided_at, decided_by) on ohms.break_glass_grant to ohms_app;

-- An open grant counts as care until it ends by hand or by time; nothing has to close it.
create or replace view ohms.in_my_care with (security_invoker = true) as
    select c.patient_id from ohms.care_relationship c
    where c.account_id = (select ohms.actor()) and c.starts_at <= now() and (c.ends_at is null or c.ends_at > now())
    union all
    select g.patient_id from ohms.break_glass_grant g
    where g.account_id = (select ohms.actor()) and g.ended_at is null and g.expires_at > now();

drop policy patient_known on ohms.patient;
create policy patient_known on ohms.patient for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client')
        and (select ohms.may('patient.search') or ohms.may('patient.read') or ohms.may('patient.register')))
    or exists (select 1 from ohms.patient_account a
               where a.patient_id = patient.id and a.account_id = (select ohms.actor()))
    or exists (select 1 from ohms.in_my_care c where c.patient_id = patient.id));

drop policy appointment_known on ohms.appointment;
create policy appointment_known on ohms.appointment for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.read')))
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.read-own')) and (
        exists (select 1 from ohms.practitioner p
                where p.id = appointment.practitioner_id and p.account_id = (select ohms.actor()))
        or exists (select 1 from ohms.in_my_care c where c.patient_id = appointment.patient_id)))
    or ((select ohms.kind()) = 'patient' and exists (
        select 1 from ohms.patient_account a
        where a.patient_id = appointment.patient_id and a.account_id = (select ohms.actor())))
    or booked_by = (select ohms.actor()));

-- Accounts in use whose roles allow something, for telling them: ids and nothing else.
create function ohms.accounts_allowed(wanted text) returns setof uuid language plpgsql as $$
declare
    before text := coalesce(current_setting('ohms.kind', true), '');
begin
    perform set_config('ohms.kind', 'login', true);
    return query select distinct a.id from ohms.account a
        join ohms.account_role r on r.account_id = a.id
        join ohms.role_permission p on p.role = r.role
        where p.permission = wanted and a.status = 'active' and a.kind = 'staff';
    perform set_config('ohms.kind', before, true);
end $$;
