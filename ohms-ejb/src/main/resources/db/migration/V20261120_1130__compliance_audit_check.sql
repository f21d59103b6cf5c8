create table ohms.audit_check (
    id         uuid primary key,
    checked_at timestamptz not null,
    checked_by uuid,
    sealed     bigint not null check (sealed >= 0),
    open       bigint not null check (open >= 0),
    head       text not null,
    fault      text,
    fault_id   bigint,
    check ((fault is null) = (fault_id is null))
);
comment on table ohms.audit_check is '[system] when the audit chain was walked and what was found; append only';
create index audit_check_time on ohms.audit_check (checked_at desc);
revoke update, delete, truncate on ohms.audit_check from ohms_app;

-- Refusals and failures are looked for first, and are few.
create index audit_event_outcome on ohms.audit_event (outcome, occurred_at desc) where outcome <> 'allowed';

insert into ohms.permission (code, reach) values
    ('audit.export', 'everyone'),
    ('audit.reveal', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('auditor', 'audit.export'), ('admin', 'audit.export'),
    ('auditor', 'audit.reveal'), ('admin', 'audit.reveal');

-- The status page says which migrations ran.
grant select on ohms.flyway_schema_history to ohms_app;

alter policy audit_event_known on ohms.audit_event using (
    (select ohms.kind()) = 'system' or (select ohms.may('audit.read')) or (select ohms.may('audit.verify'))
    or (select ohms.may('audit.export'))
    or ((select ohms.kind()) = 'patient' and exists (
        select 1 from ohms.patient_account p
        where p.account_id = (select ohms.actor()) and p.patient_id = any (patients))));
