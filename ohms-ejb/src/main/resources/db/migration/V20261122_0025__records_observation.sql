create table ohms.observation (
    id             uuid primary key,
    patient_id     uuid not null,
    encounter_id   uuid,
    report_id      uuid,
    taking_id      uuid,
    category       text not null check (category in ('VITAL_SIGNS', 'LABORATORY', 'SOCIAL_HISTORY', 'SURVEY', 'EXAM',
        'PROCEDURE', 'IMAGING')),
    status         text not null check (status in ('PRELIMINARY', 'FINAL', 'AMENDED', 'ENTERED_IN_ERROR')),
    code_system    text,
    code           text,
    words          bytea not null,
    value          numeric(24, 8),
    unit           text,
    value_system   text,
    value_code     text,
    range_low      numeric(24, 8),
    range_high     numeric(24, 8),
    interpretation text check (interpretation in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL_LOW', 'CRITICAL_HIGH', 'ABNORMAL')),
    effective_at   timestamptz not null,
    issued_at      timestamptz not null,
    sensitivity    text not null check (sensitivity in ('N', 'R', 'V')),
    recorded_by    uuid,
    released_at    timestamptz,
    version        bigint not null,
    check ((code_system is null) = (code is null)),
    check ((value_system is null) = (value_code is null)),
    check (value is null or unit is not null),
    check (range_low is null or range_high is null or range_low <= range_high)
);
comment on table ohms.observation is
    '[patient] measurements, findings and answers; codes, quantities, units and times are readable, words encrypted';
create index observation_newest on ohms.observation (patient_id, category, effective_at desc, id desc);
create index observation_course on ohms.observation (patient_id, code, effective_at desc, id desc);
create index observation_of_report on ohms.observation (report_id) where report_id is not null;
create index observation_of_taking on ohms.observation (taking_id) where taking_id is not null;
select ohms.guard_chart('observation', array ['observation.write', 'result.write', 'result.sign'], true, true);

comment on column ohms.observation.words is '[sealed observation.words]';
select ohms.let_owner_seal_again();
