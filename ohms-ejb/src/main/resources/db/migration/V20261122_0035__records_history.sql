create table ohms.procedure (
    id             uuid primary key,
    patient_id     uuid not null,
    encounter_id   uuid,
    status         text not null check (status in ('IN_PROGRESS', 'COMPLETED', 'NOT_DONE', 'STOPPED', 'ENTERED_IN_ERROR')),
    code_system    text,
    code           text,
    words          bytea not null,
    performed      text check (performed is null or performed ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    performed_from timestamptz,
    performed_to   timestamptz,
    recorded_by    uuid,
    recorded_at    timestamptz not null,
    sensitivity    text not null check (sensitivity in ('N', 'R', 'V')),
    released_at    timestamptz,
    version        bigint not null,
    check ((code_system is null) = (code is null)),
    check (performed_to is null or performed_to >= performed_from)
);
comment on table ohms.procedure is '[patient] what was done, operations among it; words encrypted';
create index procedure_of on ohms.procedure (patient_id, recorded_at desc, id desc);

create table ohms.immunization (
    id           uuid primary key,
    patient_id   uuid not null,
    encounter_id uuid,
    status       text not null check (status in ('COMPLETED', 'NOT_DONE', 'ENTERED_IN_ERROR')),
    code_system  text,
    code         text,
    words        bytea not null,
    occurred     text not null check (occurred ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    lot          text,
    expires_on   date,
    given_here   boolean not null,
    recorded_by  uuid,
    recorded_at  timestamptz not null,
    released_at  timestamptz,
    version      bigint not null,
    check ((code_system is null) = (code is null))
);
comment on table ohms.immunization is '[patient] vaccines given or declined; lots are readable so that a recall finds them, words encrypted';
create index immunization_of on ohms.immunization (patient_id, occurred desc, id desc);
create index immunization_lot on ohms.immunization (lot) where lot is not null;

create table ohms.family_member_history (
    id           uuid primary key,
    patient_id   uuid not null,
    relationship text not null check (relationship in ('MOTHER', 'FATHER', 'SISTER', 'BROTHER', 'DAUGHTER', 'SON',
        'GRANDMOTHER', 'GRANDFATHER', 'AUNT', 'UNCLE', 'OTHER')),
    status       text not null check (status in ('COMPLETED', 'ENTERED_IN_ERROR')),
    code_system  text,
    code         text,
    words        bytea not null,
    onset_age    int check (onset_age between 0 and 130),
    deceased     boolean not null,
    recorded_by  uuid,
    recorded_at  timestamptz not null,
    released_at  timestamptz,
    version      bigint not null,
    check ((code_system is null) = (code is null))
);
comment on table ohms.family_member_history is '[patient] illnesses of relatives, told by the patient; words encrypted';
create index family_member_history_of on ohms.family_member_history (patient_id, recorded_at, id);

select ohms.guard_chart('procedure', array ['history.write'], true, true);
select ohms.guard_chart('immunization', array ['history.write'], false, true);
select ohms.guard_chart('family_member_history', array ['history.write'], false, true);

comment on column ohms.procedure.words is '[sealed procedure.words]';
comment on column ohms.immunization.words is '[sealed immunization.words]';
comment on column ohms.family_member_history.words is '[sealed family_member_history.words]';
select ohms.let_owner_seal_again();
