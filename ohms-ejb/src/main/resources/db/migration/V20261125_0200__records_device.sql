-- What somebody carries in the body or uses as an aid. The device identifier and the lot are readable, because a recall
-- names them; the serial number tells who somebody is, and is encrypted with the words.
create table ohms.device_use (
    id                uuid primary key,
    patient_id        uuid not null,
    kind              text check (kind in ('IMPLANT', 'AID')),
    status            text not null check (status in ('ACTIVE', 'COMPLETED', 'ENTERED_IN_ERROR')),
    code_system       text,
    code              text,
    words             bytea not null,
    device_identifier text check (length(device_identifier) between 1 and 40),
    lot               text check (length(lot) between 1 and 40),
    placed            text check (placed ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    removed           text check (removed ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    sensitivity       text not null check (sensitivity in ('N', 'R', 'V')),
    recorded_by       uuid,
    recorded_at       timestamptz not null,
    changed_by        uuid,
    changed_at        timestamptz not null,
    released_at       timestamptz,
    version           bigint not null,
    check ((code_system is null) = (code is null)),
    check (removed is null or status <> 'ACTIVE')
);
comment on table ohms.device_use is
    '[patient] implants and aids of patients; kind, dates, device identifiers and lots are readable, words and serial numbers encrypted';
create index device_use_of on ohms.device_use (patient_id, recorded_at desc, id);
create index device_use_recalled on ohms.device_use (device_identifier, lot) where device_identifier is not null;
select ohms.guard_chart('device_use', array ['history.write'], true, true);

comment on column ohms.device_use.words is '[sealed device_use.words]';
select ohms.let_owner_seal_again();
