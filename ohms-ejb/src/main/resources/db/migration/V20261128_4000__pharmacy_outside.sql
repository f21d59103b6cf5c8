-- Pharmacies outside the house: which there are, which prescriptions went there, and what they said about them.
insert into ohms.permission (code, reach) values ('outside-pharmacy.manage', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('admin', 'outside-pharmacy.manage'),
    ('pharmacist', 'outside-pharmacy.manage');

create table ohms.outside_pharmacy (
    id       uuid primary key,
    name     text not null check (length(name) between 1 and 100),
    address  text not null check (length(address) between 1 and 200),
    ncpdp    text check (ncpdp ~ '^[0-9]{7}$'),
    npi      text check (npi ~ '^[0-9]{10}$'),
    url      text not null check (url like 'https://%'),
    secret   bytea not null,
    since    timestamptz not null,
    ended_at timestamptz,
    version  bigint not null
);
comment on table ohms.outside_pharmacy is '[vocabulary] pharmacies outside the house that take prescriptions; the secret they share with us is encrypted';
comment on column ohms.outside_pharmacy.secret is '[sealed outside_pharmacy.secret]';
create unique index outside_pharmacy_name on ohms.outside_pharmacy (lower(name)) where ended_at is null;
revoke delete, truncate on ohms.outside_pharmacy from ohms_app;

create table ohms.outside_prescription (
    -- also the id of the message it goes out with, the same at every try
    id          uuid primary key,
    patient_id  uuid not null,
    request_id  uuid not null,
    pharmacy_id uuid not null references ohms.outside_pharmacy,
    state       text not null check (state in ('WAITING', 'SENT', 'RECEIVED', 'PARTLY', 'DISPENSED', 'REFUSED',
        'NOT_COLLECTED', 'TAKING_BACK', 'TAKEN_BACK', 'CONTRADICTED')),
    -- no further try to send it, or to take it back, is made by itself
    unreached   boolean not null,
    words       bytea not null,
    -- whether some of it was given there, or all: then it is given nowhere else
    partly      boolean not null,
    given       numeric(12, 4) check (given > 0),
    sent_by     uuid not null,
    asked_at    timestamptz not null,
    back_by     uuid,
    back_at     timestamptz,
    -- when what the pharmacy said last happened there
    told_at     timestamptz,
    released_at timestamptz not null,
    version     bigint not null,
    check ((back_by is null) = (back_at is null)),
    check (state not in ('TAKING_BACK', 'TAKEN_BACK') or back_at is not null),
    check (partly or given is null),
    check (partly or state not in ('PARTLY', 'DISPENSED', 'CONTRADICTED')),
    check (not unreached or state in ('WAITING', 'SENT', 'TAKING_BACK'))
);
comment on table ohms.outside_prescription is
    '[patient] prescriptions that are collected outside; states and times are readable, what the pharmacy said is encrypted';
comment on column ohms.outside_prescription.words is '[sealed outside_prescription.words]';
create index outside_prescription_of on ohms.outside_prescription (patient_id, asked_at desc);
create index outside_prescription_request on ohms.outside_prescription (request_id, asked_at desc);
create unique index outside_prescription_once on ohms.outside_prescription (request_id)
    where state in ('WAITING', 'SENT', 'RECEIVED', 'PARTLY', 'DISPENSED', 'TAKING_BACK');

create table ohms.outside_pharmacy_event (
    pharmacy_id uuid not null references ohms.outside_pharmacy,
    event       uuid not null,
    outside_id  uuid not null,
    status      text not null,
    happened_at timestamptz not null,
    received_at timestamptz not null,
    -- one event is one event, however often it comes
    primary key (pharmacy_id, event)
);
comment on table ohms.outside_pharmacy_event is '[system] what pharmacies outside told us, each event once; insert only';
revoke update, delete, truncate on ohms.outside_pharmacy_event from ohms_app;

select ohms.guard_chart('outside_prescription', array ['prescription.write'], false, true);
create policy outside_prescription_at_pharmacy on ohms.outside_prescription for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense')));

-- A prescription is collected in one place. Whoever begins here or sends it there holds the same lock, so that of two at
-- once the second sees what the first did.
create function ohms.medication_dispense_is_here() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    away boolean;
begin
    if new.state = 'CANCELLED' or tg_op = 'UPDATE' and new.state = old.state then
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('collected|' || new.request_id, 0));
    perform set_config('ohms.kind', 'system', true);
    select exists (select 1 from outside_prescription o where o.request_id = new.request_id
        and (o.partly or o.state not in ('REFUSED', 'NOT_COLLECTED', 'TAKEN_BACK'))) into away;
    perform set_config('ohms.kind', acting, true);
    if away then
        raise exception 'a prescription that went outside is not dispensed here' using errcode = 'check_violation',
            constraint = 'medication_dispense_is_here';
    end if;
    return new;
end $$;
create trigger medication_dispense_is_here before insert or update on ohms.medication_dispense
    for each row execute function ohms.medication_dispense_is_here();

create function ohms.outside_prescription_goes() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    here boolean;
    valid boolean;
begin
    perform pg_advisory_xact_lock(hashtextextended('collected|' || new.request_id, 0));
    perform set_config('ohms.kind', 'system', true);
    select exists (select 1 from medication_dispense d where d.request_id = new.request_id and d.state <> 'CANCELLED')
        into here;
    select exists (select 1 from medication_request r where r.id = new.request_id and r.patient_id = new.patient_id
        and r.status = 'ACTIVE' and not r.controlled) into valid;
    perform set_config('ohms.kind', acting, true);
    if here then
        raise exception 'a prescription that is dispensed here does not go outside' using errcode = 'check_violation',
            constraint = 'outside_prescription_is_not_here';
    end if;
    if not valid then
        raise exception 'only a valid prescription of what is not controlled goes outside'
            using errcode = 'check_violation', constraint = 'outside_prescription_is_valid';
    end if;
    return new;
end $$;
create trigger outside_prescription_goes before insert on ohms.outside_prescription
    for each row execute function ohms.outside_prescription_goes();

-- What was dispensed stays so, and what came back goes out anew and not again.
create function ohms.outside_prescription_course() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
            old.state = 'WAITING' and new.state in ('SENT', 'RECEIVED', 'PARTLY', 'DISPENSED', 'REFUSED', 'NOT_COLLECTED',
                'TAKING_BACK')
            or old.state = 'SENT' and new.state in ('RECEIVED', 'PARTLY', 'DISPENSED', 'REFUSED', 'NOT_COLLECTED',
                'TAKING_BACK')
            or old.state = 'RECEIVED' and new.state in ('PARTLY', 'DISPENSED', 'REFUSED', 'NOT_COLLECTED', 'TAKING_BACK')
            or old.state = 'PARTLY' and new.state in ('DISPENSED', 'TAKING_BACK')
            or old.state = 'TAKING_BACK' and new.state in ('TAKEN_BACK', 'DISPENSED', 'REFUSED', 'NOT_COLLECTED')
            or old.state in ('REFUSED', 'NOT_COLLECTED', 'TAKEN_BACK') and new.state = 'CONTRADICTED') then
        raise exception 'a prescription outside does not go from % to %', old.state, new.state
            using errcode = 'check_violation';
    end if;
    if old.partly and not new.partly or (old.request_id, old.pharmacy_id, old.sent_by, old.asked_at)
        is distinct from (new.request_id, new.pharmacy_id, new.sent_by, new.asked_at) then
        raise exception 'where a prescription went stays as it was' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger outside_prescription_course before update on ohms.outside_prescription
    for each row execute function ohms.outside_prescription_course();
select ohms.let_owner_seal_again();
