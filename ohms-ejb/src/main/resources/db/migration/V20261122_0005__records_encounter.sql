create table ohms.encounter (
    id             uuid primary key,
    patient_id     uuid not null,
    appointment_id uuid,
    kind           text not null check (kind in ('VISIT', 'VIDEO', 'TELEPHONE', 'EMERGENCY', 'INPATIENT', 'HOME')),
    status         text not null check (status in ('IN_PROGRESS', 'FINISHED', 'ENTERED_IN_ERROR')),
    type_system    text,
    type_code      text,
    words          bytea not null,
    place_id       uuid,
    starts_at      timestamptz not null,
    ends_at        timestamptz,
    sensitivity    text not null check (sensitivity in ('N', 'R', 'V')),
    opened_by      uuid,
    opened_at      timestamptz not null,
    version        bigint not null,
    check (ends_at is null or ends_at >= starts_at),
    check ((type_system is null) = (type_code is null)),
    check (status <> 'FINISHED' or ends_at is not null)
);
comment on table ohms.encounter is
    '[patient] when and how the hospital and a patient met; coded facts are readable, words encrypted';
-- a visit that was booked is met once
create unique index encounter_of_appointment on ohms.encounter (appointment_id)
    where appointment_id is not null and status <> 'ENTERED_IN_ERROR';
create index encounter_newest on ohms.encounter (patient_id, starts_at desc, id desc);

create table ohms.encounter_participant (
    id              uuid primary key,
    encounter_id    uuid not null,
    patient_id      uuid not null,
    account_id      uuid,
    practitioner_id uuid,
    role            text not null check (role in ('PRIMARY', 'SECONDARY', 'ATTENDING')),
    since           timestamptz not null,
    check (account_id is not null or practitioner_id is not null)
);
comment on table ohms.encounter_participant is '[patient] who of the hospital took part in an encounter';
create index encounter_participant_of on ohms.encounter_participant (encounter_id);
create index encounter_participant_who on ohms.encounter_participant (account_id, patient_id, since desc);

select ohms.guard_chart('encounter', array ['encounter.write'], true, false);
select ohms.guard_chart('encounter_participant', array ['encounter.write'], false, false);
-- The visit ended at the desk ends the encounter, whoever ends it there.
create function ohms.finish_encounter_of(appointment uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    update encounter set status = 'FINISHED', ends_at = greatest(starts_at, at), version = version + 1
        where appointment_id = appointment and status = 'IN_PROGRESS';
    perform set_config('ohms.kind', acting, true);
end $$;

comment on column ohms.encounter.words is '[sealed encounter.words]';
select ohms.let_owner_seal_again();
