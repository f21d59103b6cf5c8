-- What a patient takes, wherever it is from. What was prescribed here changes through its prescription.
insert into ohms.permission (code, reach) values ('medicine.write', 'related');
insert into ohms.role_permission (role, permission) values ('doctor', 'medicine.write'), ('nurse', 'medicine.write');

create table ohms.medication_statement (
    id           uuid primary key,
    patient_id   uuid not null,
    origin       text not null check (origin in ('PRESCRIBED_HERE', 'PRESCRIBED_ELSEWHERE', 'OVER_THE_COUNTER', 'HERBAL')),
    status       text not null check (status in ('ACTIVE', 'PAUSED', 'STOPPED', 'ENTERED_IN_ERROR')),
    -- the prescription it comes from
    request_id   uuid,
    code_system  text,
    code         text,
    words        bytea not null,
    started      text check (started is null or started ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    stopped      text check (stopped is null or stopped ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    stop_reason  text check (stop_reason in ('COMPLETED', 'SIDE_EFFECT', 'NO_EFFECT', 'INTERACTION', 'PATIENTS_WISH',
        'REPLACED', 'OTHER', 'NOT_SAID')),
    paused_until date,
    recorded_by  uuid,
    recorded_at  timestamptz not null,
    changed_by   uuid,
    changed_at   timestamptz not null,
    released_at  timestamptz,
    version      bigint not null,
    check ((code_system is null) = (code is null)),
    check ((status = 'STOPPED') = (stop_reason is not null) or status = 'ENTERED_IN_ERROR'),
    check (status = 'PAUSED' or paused_until is null),
    check ((origin = 'PRESCRIBED_HERE') = (request_id is not null))
);
comment on table ohms.medication_statement is
    '[patient] what a patient takes; whether, since when and by which code is readable, what it is in words is encrypted';
create index medication_statement_of on ohms.medication_statement (patient_id, recorded_at, id);
create unique index medication_statement_once on ohms.medication_statement (request_id);
create index medication_statement_paused on ohms.medication_statement (paused_until) where status = 'PAUSED';

select ohms.guard_chart('medication_statement', array ['medicine.write', 'prescription.write'], false, true);

-- What ended stays ended: whoever takes it again takes something new. Where it is from never changes.
create function ohms.medication_statement_course() returns trigger language plpgsql as $$
begin
    if old.status in ('STOPPED', 'ENTERED_IN_ERROR') and new.status not in (old.status, 'ENTERED_IN_ERROR') then
        raise exception 'a medicine that ended begins again as a new one' using errcode = 'check_violation';
    end if;
    if new.origin <> old.origin or new.request_id is distinct from old.request_id then
        raise exception 'where a medicine is from does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger medication_statement_course before update on ohms.medication_statement
    for each row execute function ohms.medication_statement_course();

comment on column ohms.medication_statement.words is '[sealed medication_statement.words]';
select ohms.let_owner_seal_again();
