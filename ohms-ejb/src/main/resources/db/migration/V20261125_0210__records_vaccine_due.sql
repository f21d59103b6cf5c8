-- Vaccines that somebody advises for a patient: from when, by when and why. What fulfils one is the vaccine that was given.
create table ohms.immunization_recommendation (
    id              uuid primary key,
    patient_id      uuid not null,
    status          text not null check (status in ('OPEN', 'DONE', 'WITHDRAWN', 'ENTERED_IN_ERROR')),
    code_system     text,
    code            text,
    words           bytea not null,
    due_from        date not null,
    due_by          date,
    immunization_id uuid,
    set_by          uuid not null,
    set_at          timestamptz not null,
    ended_by        uuid,
    ended_at        timestamptz,
    released_at     timestamptz,
    version         bigint not null,
    check ((code_system is null) = (code is null)),
    check (due_by is null or due_by >= due_from),
    check ((status = 'OPEN') = (ended_at is null)),
    check (immunization_id is null or status <> 'OPEN')
);
comment on table ohms.immunization_recommendation is
    '[patient] vaccines advised for patients: when they are due is readable, words encrypted';
create index immunization_recommendation_of on ohms.immunization_recommendation (patient_id, status, due_from, id);
select ohms.guard_chart('immunization_recommendation', array ['history.write'], false, true);

comment on column ohms.immunization_recommendation.words is '[sealed immunization_recommendation.words]';
select ohms.let_owner_seal_again();
