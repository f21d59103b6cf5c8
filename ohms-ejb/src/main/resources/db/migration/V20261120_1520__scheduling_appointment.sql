create table ohms.appointment (
    id                 uuid primary key,
    patient_id         uuid references ohms.patient,
    practitioner_id    uuid not null references ohms.practitioner,
    service_id         uuid not null references ohms.service,
    place_id           uuid not null references ohms.place,
    room_id            uuid references ohms.room,
    starts_at          timestamptz not null,
    ends_at            timestamptz not null,
    busy_from          timestamptz not null,
    busy_until         timestamptz not null,
    day                date not null,
    status             text not null check (status in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'STARTED',
        'FULFILLED', 'NO_SHOW', 'CANCELLED', 'RELEASED')),
    undo_to            text,
    video              boolean not null,
    reason             bytea,
    hold_until         timestamptz,
    to_move_for        uuid references ohms.schedule_exception,
    booked_by          uuid,
    booked_at          timestamptz not null,
    arrived_at         timestamptz,
    started_at         timestamptz,
    finished_at        timestamptz,
    cancel_reason      text,
    cancel_note        bytea,
    override_reason    bytea,
    idempotency_key    text,
    idempotency_digest bytea,
    version            bigint not null,
    check (starts_at < ends_at),
    check (busy_from <= starts_at and busy_until >= ends_at),
    check (patient_id is not null or status in ('HELD', 'RELEASED')),
    check ((status = 'HELD') = (hold_until is not null)),
    check ((status = 'CANCELLED') = (cancel_reason is not null)),
    -- the database has the last word on overlaps; the time kept free around a visit counts for practitioner and room
    constraint appointment_practitioner_free exclude using gist (
        practitioner_id with =, tstzrange(busy_from, busy_until) with &&)
        where (status in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'STARTED', 'FULFILLED')),
    constraint appointment_patient_free exclude using gist (
        patient_id with =, tstzrange(starts_at, ends_at) with &&)
        where (patient_id is not null
            and status in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'STARTED', 'FULFILLED')),
    constraint appointment_room_free exclude using gist (
        room_id with =, tstzrange(busy_from, busy_until) with &&)
        where (room_id is not null
            and status in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'STARTED', 'FULFILLED'))
);
comment on table ohms.appointment is '[patient] visits from the first hold to the last word; times are readable, words encrypted';
create unique index appointment_key_once on ohms.appointment (booked_by, idempotency_key) where idempotency_key is not null;
create index appointment_place_day on ohms.appointment (place_id, day);
create index appointment_practitioner_day on ohms.appointment (practitioner_id, day);
create index appointment_patient on ohms.appointment (patient_id, starts_at desc);
create index appointment_day on ohms.appointment (day, starts_at);
create index appointment_held on ohms.appointment (hold_until) where status = 'HELD';
create index appointment_to_move on ohms.appointment (to_move_for) where to_move_for is not null;

create table ohms.appointment_status_history (
    id                   uuid primary key,
    line                 bigint generated always as identity,
    appointment_id       uuid not null references ohms.appointment,
    what                 text not null,
    status               text not null,
    happened_at          timestamptz not null,
    account_id           uuid,
    practitioner_id      uuid not null,
    starts_at            timestamptz not null,
    ends_at              timestamptz not null,
    from_practitioner_id uuid,
    from_starts_at       timestamptz,
    from_ends_at         timestamptz
);
comment on table ohms.appointment_status_history is '[patient] what happened to visits, when, and who did it; insert only';
create index appointment_status_history_of on ohms.appointment_status_history (appointment_id, line);

create table ohms.appointment_merge (
    merge_id       uuid not null,
    appointment_id uuid not null references ohms.appointment,
    patient_id     uuid not null,
    primary key (merge_id, appointment_id)
);
comment on table ohms.appointment_merge is '[patient] whose a visit was before two records became one';

alter table ohms.appointment enable row level security;
alter table ohms.appointment force row level security;
alter table ohms.appointment_status_history enable row level security;
alter table ohms.appointment_status_history force row level security;
alter table ohms.appointment_merge enable row level security;
alter table ohms.appointment_merge force row level security;

-- The desk sees all visits; who may read their own sees those they are booked for and those of their patients.
create policy appointment_known on ohms.appointment for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.read')))
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.read-own')) and (
        exists (select 1 from ohms.practitioner p
                where p.id = appointment.practitioner_id and p.account_id = (select ohms.actor()))
        or exists (select 1 from ohms.care_relationship c
                   where c.patient_id = appointment.patient_id and c.account_id = (select ohms.actor())
                     and c.starts_at <= now() and (c.ends_at is null or c.ends_at > now()))))
    or ((select ohms.kind()) = 'patient' and exists (
        select 1 from ohms.patient_account a
        where a.patient_id = appointment.patient_id and a.account_id = (select ohms.actor())))
    -- what one holds or has just booked oneself, whoever it is for
    or booked_by = (select ohms.actor()));
create policy appointment_booked on ohms.appointment for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.book')))
    or ((select ohms.kind()) = 'patient' and (select ohms.may('appointment.book')) and (
        patient_id is null and status = 'HELD' or exists (
            select 1 from ohms.patient_account a
            where a.patient_id = appointment.patient_id and a.account_id = (select ohms.actor())))));
create policy appointment_changed on ohms.appointment for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.book')
        or ohms.may('appointment.change') or ohms.may('appointment.cancel') or ohms.may('appointment.arrive')
        or ohms.may('appointment.attend') or ohms.may('absence.record')))
    or ((select ohms.kind()) = 'patient' and (select ohms.may('appointment.book')) and (
        booked_by = (select ohms.actor()) or exists (
            select 1 from ohms.patient_account a
            where a.patient_id = appointment.patient_id and a.account_id = (select ohms.actor())))));
create policy appointment_status_history_known on ohms.appointment_status_history for select using (
    (select ohms.kind()) = 'system'
    or exists (select 1 from ohms.appointment a where a.id = appointment_status_history.appointment_id));
create policy appointment_status_history_kept on ohms.appointment_status_history for insert with check (
    (select ohms.kind()) in ('system', 'staff', 'client', 'patient'));
create policy appointment_merge_known on ohms.appointment_merge using ((select ohms.kind()) = 'system');

revoke delete, truncate on ohms.appointment from ohms_app;
revoke update, delete, truncate on ohms.appointment_status_history, ohms.appointment_merge from ohms_app;

-- The functions below see every visit and say only what their comment says. They act as the system for their own
-- statements and give the actor back before they return.

-- What is taken when, without whose visit it is: somebody who may not see a visit still cannot book over it.
create function ohms.busy_times(practitioners uuid[], rooms uuid[], span_begin timestamptz, span_end timestamptz,
    at timestamptz)
    returns table (id uuid, practitioner_id uuid, room_id uuid, starts_at timestamptz, ends_at timestamptz,
        busy_from timestamptz, busy_until timestamptz)
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    return query
        select a.id, a.practitioner_id, a.room_id, a.starts_at, a.ends_at, a.busy_from, a.busy_until
        from appointment a
        where (a.practitioner_id = any (practitioners) or a.room_id = any (rooms))
          and a.busy_until > span_begin and a.busy_from < span_end
          and a.status in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'STARTED', 'FULFILLED')
          and (a.hold_until is null or a.hold_until > at);
    perform set_config('ohms.kind', acting, true);
end $$;

-- Releases holds that have run out and lie in the way; with neither practitioner nor patient, all within the span.
create function ohms.release_run_out_holds(practitioner uuid, patient uuid, span_begin timestamptz,
    span_end timestamptz, at timestamptz)
    returns setof uuid
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    return query
        with run_out as (
            select a.id from appointment a
            where a.status = 'HELD' and a.hold_until <= at and a.busy_until > span_begin and a.busy_from < span_end
              and (practitioner is null and patient is null or a.practitioner_id = practitioner or a.patient_id = patient)
            for update skip locked
        ), released as (
            update appointment a set status = 'RELEASED', hold_until = null, version = a.version + 1
            from run_out where a.id = run_out.id
            returning a.id, a.practitioner_id, a.starts_at, a.ends_at
        ), noted as (
            insert into appointment_status_history (id, appointment_id, what, status, happened_at, practitioner_id,
                starts_at, ends_at)
            select gen_random_uuid(), r.id, 'RELEASED', 'RELEASED', at, r.practitioner_id, r.starts_at, r.ends_at
            from released r
        )
        select r.id from released r;
    perform set_config('ohms.kind', acting, true);
end $$;

-- Two records became one: the visits follow, and remember whose they were.
create function ohms.merge_appointments(survivor uuid, merged uuid, merge uuid) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    moved int;
begin
    perform set_config('ohms.kind', 'system', true);
    insert into appointment_merge (merge_id, appointment_id, patient_id)
        select merge, a.id, merged from appointment a where a.patient_id = merged;
    update appointment set patient_id = survivor, version = version + 1 where patient_id = merged;
    get diagnostics moved = row_count;
    perform set_config('ohms.kind', acting, true);
    return moved;
end $$;

create function ohms.unmerge_appointments(merge uuid) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    moved int;
begin
    perform set_config('ohms.kind', 'system', true);
    update appointment a set patient_id = m.patient_id, version = a.version + 1
        from appointment_merge m
        where m.merge_id = merge and m.appointment_id = a.id;
    get diagnostics moved = row_count;
    perform set_config('ohms.kind', acting, true);
    return moved;
end $$;

insert into ohms.permission (code, reach) values
    ('appointment.read', 'everyone'),
    ('appointment.read-own', 'related'),
    ('appointment.book', 'everyone'),
    ('appointment.change', 'everyone'),
    ('appointment.cancel', 'everyone'),
    ('appointment.arrive', 'everyone'),
    ('appointment.attend', 'everyone'),
    ('absence.record', 'everyone');

insert into ohms.role_permission (role, permission)
select role, permission
from (values
    ('registrar', array ['appointment.read', 'appointment.book', 'appointment.change', 'appointment.cancel',
        'appointment.arrive', 'absence.record']),
    ('nurse', array ['appointment.read', 'appointment.read-own', 'appointment.book', 'appointment.change',
        'appointment.cancel', 'appointment.arrive', 'appointment.attend']),
    ('doctor', array ['appointment.read-own', 'appointment.book', 'appointment.attend']),
    ('cmo', array ['appointment.read', 'appointment.read-own', 'appointment.book', 'appointment.change',
        'appointment.cancel', 'absence.record']),
    ('admin', array ['appointment.read']),
    ('patient', array ['appointment.read-own', 'appointment.book'])) as shipped (role, permissions),
    unnest(permissions) as permission;
