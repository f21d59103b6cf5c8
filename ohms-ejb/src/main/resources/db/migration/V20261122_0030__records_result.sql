create table ohms.service_request (
    id           uuid primary key,
    patient_id   uuid not null,
    encounter_id uuid,
    category     text not null check (category in ('LABORATORY', 'IMAGING', 'NURSING')),
    status       text not null check (status in ('ACTIVE', 'COMPLETED', 'REVOKED', 'ENTERED_IN_ERROR')),
    priority     text not null check (priority in ('ROUTINE', 'URGENT', 'STAT')),
    code_system  text,
    code         text,
    words        bytea not null,
    ordered_by   uuid,
    ordered_at   timestamptz not null,
    ended_by     uuid,
    ended_at     timestamptz,
    sensitivity  text not null check (sensitivity in ('N', 'R', 'V')),
    version      bigint not null,
    check ((code_system is null) = (code is null)),
    check ((status = 'ACTIVE') = (ended_at is null))
);
comment on table ohms.service_request is '[patient] what was ordered and what became of it; words encrypted';
create index service_request_of on ohms.service_request (patient_id, ordered_at desc, id desc);

create table ohms.diagnostic_report (
    id              uuid primary key,
    patient_id      uuid not null,
    encounter_id    uuid,
    request_id      uuid,
    category        text not null check (category in ('LABORATORY', 'IMAGING', 'PROCEDURE', 'OTHER')),
    status          text not null check (status in ('PRELIMINARY', 'FINAL', 'AMENDED', 'ENTERED_IN_ERROR')),
    code_system     text,
    code            text,
    words           bytea not null,
    critical        boolean not null,
    effective_at    timestamptz not null,
    issued_at       timestamptz not null,
    entered_by      uuid,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    signed_by       uuid,
    signed_at       timestamptz,
    comment         bytea,
    sensitivity     text not null check (sensitivity in ('N', 'R', 'V')),
    released_at     timestamptz,
    version         bigint not null,
    check ((code_system is null) = (code is null)),
    check ((acknowledged_at is null) = (acknowledged_by is null)),
    check ((signed_at is null) = (signed_by is null)),
    check (acknowledged_at is null or critical),
    -- what may frighten waits for somebody who explains it
    constraint diagnostic_report_explained check (
        released_at is null or signed_at is not null or (not critical and sensitivity = 'N'))
);
comment on table ohms.diagnostic_report is
    '[patient] results as they came, who acknowledged and signed them, and when the patient may see them; words encrypted';
create index diagnostic_report_of on ohms.diagnostic_report (patient_id, effective_at desc, id desc);
create index diagnostic_report_to_sign on ohms.diagnostic_report (issued_at, id)
    where signed_at is null and entered_by is not null;
create index diagnostic_report_of_request on ohms.diagnostic_report (request_id) where request_id is not null;

select ohms.guard_chart('service_request', array ['order.write', 'result.write'], true, false);
select ohms.guard_chart('diagnostic_report', array ['result.write', 'result.sign'], true, true);

comment on column ohms.service_request.words is '[sealed service_request.words]';
comment on column ohms.diagnostic_report.words is '[sealed diagnostic_report.words]';
comment on column ohms.diagnostic_report.comment is '[sealed diagnostic_report.comment]';
select ohms.let_owner_seal_again();
