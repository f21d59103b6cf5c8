create table ohms.condition (
    id           uuid primary key,
    patient_id   uuid not null,
    encounter_id uuid,
    category     text not null check (category in ('PROBLEM', 'DIAGNOSIS')),
    code_system  text,
    code         text,
    words        bytea not null,
    clinical     text check (clinical in ('ACTIVE', 'RECURRENCE', 'RELAPSE', 'INACTIVE', 'REMISSION', 'RESOLVED')),
    verification text not null check (verification in ('UNCONFIRMED', 'PROVISIONAL', 'DIFFERENTIAL', 'CONFIRMED',
        'REFUTED', 'ENTERED_IN_ERROR')),
    severity     text check (severity in ('MILD', 'MODERATE', 'SEVERE')),
    onset        text,
    abatement    text,
    sensitivity  text not null check (sensitivity in ('N', 'R', 'V')),
    recorded_by  uuid,
    recorded_at  timestamptz not null,
    changed_by   uuid,
    changed_at   timestamptz not null,
    released_at  timestamptz,
    version      bigint not null,
    check ((code_system is null) = (code is null)),
    -- FHIR's con-3 and con-5: what was entered by mistake has no course, everything else has one
    check ((verification = 'ENTERED_IN_ERROR') = (clinical is null)),
    -- con-4: what has gone is no longer active
    check (abatement is null or clinical in ('INACTIVE', 'REMISSION', 'RESOLVED') or clinical is null),
    check (onset is null or onset ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    check (abatement is null or abatement ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')
);
comment on table ohms.condition is '[patient] problems and diagnoses; codes and course are readable, words encrypted';
create index condition_of on ohms.condition (patient_id, recorded_at desc, id);
select ohms.guard_chart('condition', array ['condition.write'], true, true);

comment on column ohms.condition.words is '[sealed condition.words]';
select ohms.let_owner_seal_again();
