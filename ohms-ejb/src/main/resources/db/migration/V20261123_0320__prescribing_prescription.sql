-- Prescriptions: what one prescriber signed, the check it was signed on, and what was said to each alert.
insert into ohms.permission (code, reach) values
    ('prescription.write', 'related'),
    ('alert-statistics.read', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('doctor', 'prescription.write'),
    ('cmo', 'alert-statistics.read'),
    ('pharmacist', 'alert-statistics.read');

-- The hospital's own clinical drugs: strengths and forms come from nobody else's list, so somebody here enters them.
create table ohms.clinical_drug (
    id         uuid primary key,
    ingredient text not null,
    strength   text not null,
    form       text not null,
    controlled boolean not null,
    added_by   uuid not null,
    added_at   timestamptz not null,
    retired_at timestamptz,
    version    bigint not null
);
comment on table ohms.clinical_drug is '[vocabulary] medicines with strength and form as this hospital prescribes them';
create unique index clinical_drug_once on ohms.clinical_drug (lower(ingredient), lower(strength), lower(form))
    where retired_at is null;
revoke delete, truncate on ohms.clinical_drug from ohms_app;
insert into ohms.permission (code, reach) values ('clinical-drug.manage', 'nobody');
insert into ohms.role_permission (role, permission) values ('pharmacist', 'clinical-drug.manage');

create table ohms.medication_request (
    id           uuid primary key,
    patient_id   uuid not null,
    status       text not null check (status in ('WAITING', 'ACTIVE', 'STOPPED', 'CANCELLED', 'REPLACED')),
    words        bytea not null,
    controlled   boolean not null,
    dose         numeric(12, 4) not null check (dose > 0),
    dose_unit    text not null,
    route        text not null,
    frequency    text not null,
    day_time     text,
    meal         text,
    as_needed    boolean not null,
    days         int check (days between 1 and 366),
    quantity     numeric(12, 4) not null check (quantity > 0),
    quantity_unit text not null,
    repeats      int not null check (repeats between 0 and 12),
    substitution boolean not null,
    -- the earlier one whose place it takes, by a change or by a renewal
    replaces     uuid,
    signed_by    uuid not null,
    signed_at    timestamptz not null,
    needs_second boolean not null,
    second_by    uuid,
    second_at    timestamptz,
    ended_by     uuid,
    ended_at     timestamptz,
    end_reason   text check (end_reason in ('COMPLETED', 'SIDE_EFFECT', 'NO_EFFECT', 'INTERACTION', 'PATIENTS_WISH',
        'REPLACED', 'OTHER')),
    released_at  timestamptz,
    version      bigint not null,
    check ((second_by is null) = (second_at is null)),
    constraint medication_request_second_is_another check (second_by <> signed_by),
    check (second_by is null or needs_second),
    check (status <> 'WAITING' or needs_second and second_by is null),
    check (status = 'WAITING' or not needs_second or second_by is not null or status = 'CANCELLED'),
    check ((status in ('STOPPED', 'CANCELLED', 'REPLACED')) = (ended_at is not null)),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
    check (not controlled or repeats <= 5),
    check (status <> 'WAITING' or released_at is null)
);
comment on table ohms.medication_request is
    '[patient] what was prescribed; figures, times and states are readable, what it is and what for are encrypted';
create index medication_request_of on ohms.medication_request (patient_id, signed_at desc, id desc);
create index medication_request_waiting on ohms.medication_request (signed_at) where status = 'WAITING';
-- nothing is replaced twice
create unique index medication_request_replaces_once on ohms.medication_request (replaces) where status <> 'CANCELLED';

create table ohms.medication_check (
    id         uuid primary key,
    patient_id uuid not null,
    request_id uuid not null,
    occasion   text not null check (occasion in ('SIGNED', 'CHART_CHANGED')),
    outcome    text not null check (outcome in ('CLEAR', 'ALERT', 'COULD_NOT_CHECK')),
    release    text,
    rule_set   uuid,
    findings   bytea not null,
    checked_by uuid,
    checked_at timestamptz not null,
    check ((release is null) = (rule_set is null)),
    check (release is not null or outcome = 'COULD_NOT_CHECK')
);
comment on table ohms.medication_check is
    '[patient] what the safety check came to, with which rules; what it found in words is encrypted';
create index medication_check_of on ohms.medication_check (request_id, checked_at);
create unique index medication_check_signed on ohms.medication_check (request_id) where occasion = 'SIGNED';

create table ohms.medication_alert (
    id          uuid primary key,
    patient_id  uuid not null,
    check_id    uuid not null,
    request_id  uuid not null,
    kind        text not null check (kind in ('INTERACTION', 'DUPLICATE', 'SAME_CLASS', 'ALLERGY')),
    rule        text not null,
    severity    text not null check (severity in ('CONTRAINDICATED', 'MAJOR', 'MODERATE', 'MINOR')),
    interruptive boolean not null,
    answer      text not null check (answer in ('READ', 'OVERRIDDEN', 'PAUSED', 'KEPT', 'TOLD')),
    reason      text check (reason in ('BENEFIT_OUTWEIGHS', 'WILL_MONITOR', 'TAKEN_TOGETHER_BEFORE', 'DOSE_ADJUSTED',
        'SHORT_COURSE', 'NOT_RELEVANT')),
    words       bytea,
    fired_at    timestamptz not null,
    check ((answer = 'OVERRIDDEN') = (reason is not null)),
    check (answer <> 'KEPT' or words is not null),
    -- a combination nobody should take is not waved through
    check (severity <> 'CONTRAINDICATED' or answer in ('PAUSED', 'KEPT', 'TOLD'))
);
comment on table ohms.medication_alert is
    '[patient] each alert of a check by its rule, and what was said to it; the reason in words is encrypted';
create index medication_alert_of on ohms.medication_alert (request_id, check_id);
create index medication_alert_by_rule on ohms.medication_alert (fired_at, rule);

select ohms.guard_chart('medication_request', array ['prescription.write'], false, true);
-- whoever changes what is taken or borne runs the checks again
select ohms.guard_chart('medication_check', array ['prescription.write', 'medicine.write', 'allergy.write'], false, false);
select ohms.guard_chart('medication_alert', array ['prescription.write', 'medicine.write', 'allergy.write'], false, false);
-- written once; a merge moves them as the owner
revoke update on ohms.medication_check, ohms.medication_alert from ohms_app;
-- how alerts are answered, without whose they are
create policy medication_alert_counted on ohms.medication_alert for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('alert-statistics.read')));

-- What was signed stays as it was signed, and a prescription ends once.
create function ohms.medication_request_course() returns trigger language plpgsql as $$
begin
    if old.status <> new.status and not (
            old.status = 'WAITING' and new.status in ('ACTIVE', 'CANCELLED')
            or old.status = 'ACTIVE' and new.status in ('STOPPED', 'CANCELLED', 'REPLACED')) then
        raise exception 'a prescription does not go from % to %', old.status, new.status using errcode = 'check_violation';
    end if;
    if (old.signed_by, old.signed_at, old.needs_second, old.controlled, old.dose, old.dose_unit, old.route, old.frequency,
            old.as_needed, old.quantity, old.quantity_unit, old.repeats, old.substitution)
        is distinct from (new.signed_by, new.signed_at, new.needs_second, new.controlled, new.dose, new.dose_unit,
            new.route, new.frequency, new.as_needed, new.quantity, new.quantity_unit, new.repeats, new.substitution)
        or (old.days, old.day_time, old.meal, old.replaces)
        is distinct from (new.days, new.day_time, new.meal, new.replaces)
        or old.second_by is not null and old.second_by is distinct from new.second_by then
        raise exception 'what was signed stays as it was signed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger medication_request_course before update on ohms.medication_request
    for each row execute function ohms.medication_request_course();

-- Nobody signs without a check, and who keeps what should not be together waits for a second prescriber.
create function ohms.medication_request_is_checked() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from ohms.medication_check c where c.request_id = new.id and c.occasion = 'SIGNED') then
        raise exception 'a prescription without a check' using errcode = 'check_violation';
    end if;
    if not new.needs_second and exists (
            select 1 from ohms.medication_alert a where a.request_id = new.id and a.answer = 'KEPT') then
        raise exception 'kept together without a second prescriber' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger medication_request_is_checked after insert on ohms.medication_request
    deferrable initially deferred for each row execute function ohms.medication_request_is_checked();

comment on column ohms.medication_request.words is '[sealed medication_request.words]';
comment on column ohms.medication_check.findings is '[sealed medication_check.findings]';
comment on column ohms.medication_alert.words is '[sealed medication_alert.words]';
select ohms.let_owner_seal_again();
