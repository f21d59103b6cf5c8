create table ohms.allergy_intolerance (
    id           uuid primary key,
    patient_id   uuid not null,
    kind         text not null check (kind in ('ALLERGY', 'INTOLERANCE')),
    category     text check (category in ('FOOD', 'MEDICATION', 'ENVIRONMENT', 'BIOLOGIC')),
    code_system  text,
    code         text,
    words        bytea not null,
    criticality  text not null check (criticality in ('LOW', 'HIGH', 'UNABLE_TO_ASSESS')),
    severity     text check (severity in ('MILD', 'MODERATE', 'SEVERE')),
    clinical     text check (clinical in ('ACTIVE', 'INACTIVE', 'RESOLVED')),
    verification text not null check (verification in ('UNCONFIRMED', 'CONFIRMED', 'REFUTED', 'ENTERED_IN_ERROR')),
    onset        text check (onset is null or onset ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    recorded_by  uuid,
    recorded_at  timestamptz not null,
    changed_by   uuid,
    changed_at   timestamptz not null,
    released_at  timestamptz,
    version      bigint not null,
    check ((code_system is null) = (code is null)),
    check ((verification = 'ENTERED_IN_ERROR') = (clinical is null))
);
comment on table ohms.allergy_intolerance is
    '[patient] what a patient does not bear; how bad it may get is readable, what it is is encrypted';
create index allergy_intolerance_of on ohms.allergy_intolerance (patient_id, recorded_at, id);

create table ohms.allergy_answer (
    id         uuid primary key,
    patient_id uuid not null,
    none_known boolean not null,
    given_by   uuid,
    given_at   timestamptz not null,
    released_at timestamptz
);
comment on table ohms.allergy_answer is
    '[patient] whether somebody asked about allergies and heard that none are known; the newest answer counts, none means nobody asked';
create index allergy_answer_newest on ohms.allergy_answer (patient_id, given_at desc, id desc);

select ohms.guard_chart('allergy_intolerance', array ['allergy.write'], false, true);
select ohms.guard_chart('allergy_answer', array ['allergy.write'], false, true);
revoke update on ohms.allergy_answer from ohms_app;

comment on column ohms.allergy_intolerance.words is '[sealed allergy_intolerance.words]';
select ohms.let_owner_seal_again();
